package org.zhibu.meetingpage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.zhibu.agenda.Ballot;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.MatterKind;
import org.zhibu.meetingitem.ItemDraft;
import org.zhibu.shared.FormText;
import org.zhibu.shared.RuleViolation;

/**
 * What was typed about an item.
 *
 * @param matters the matters ticked, as {@code GATE/KIND/id}
 */
record ItemForm(String title, String plain, String minutes, String raisedBy, String topicId, String paperId,
		String ballot, Set<String> matters) {

	private static final int TITLE = 100;

	private static final int PLAIN = 300;

	private static final int RAISED_BY = 60;

	private static final int MOST_MINUTES = 240;

	static final ItemForm EMPTY = new ItemForm("", "", "10", "", "", "", "OPEN", Set.of());

	ItemForm {
		title = FormText.plain(title);
		plain = FormText.plain(plain);
		minutes = FormText.plain(minutes);
		raisedBy = FormText.plain(raisedBy);
		topicId = FormText.plain(topicId);
		paperId = FormText.plain(paperId);
		matters = (matters != null) ? matters : Set.of();
	}

	/**
	 * What was typed, read; an item that decides matters or passes a paper on needs no
	 * title of its own.
	 * @param ofWorkers whether the topic it comes from was brought by workers
	 */
	ItemDraft read(boolean ofWorkers, String topicTitle) {
		List<Picked> picked = this.matters.stream().map(Picked::of).sorted().toList();
		String about = FormText.within("title", this.title, TITLE);
		if (about == null) {
			about = topicTitle;
		}
		if (about == null && picked.isEmpty() && FormText.id(this.paperId) == null) {
			throw RuleViolation.at("title", "item.title.missing");
		}
		if (!this.minutes.matches("\\d{1,3}") || Integer.parseInt(this.minutes) < 1
				|| Integer.parseInt(this.minutes) > MOST_MINUTES) {
			throw RuleViolation.at("minutes", "item.minutes", MOST_MINUTES);
		}
		return new ItemDraft(about, FormText.within("plain", this.plain, PLAIN), Integer.parseInt(this.minutes),
				FormText.within("raisedBy", this.raisedBy, RAISED_BY), FormText.id(this.topicId),
				FormText.id(this.paperId), ofWorkers, "ELECTION".equals(this.ballot) ? Ballot.ELECTION : Ballot.OPEN,
				insteadOf(picked), picked.stream().map(Picked::ref).toList());
	}

	private static Body insteadOf(List<Picked> picked) {
		List<Body> gates = picked.stream().map(Picked::insteadOf).distinct().toList();
		if (gates.size() > 1) {
			throw RuleViolation.at("matters", "item.instead.mixed");
		}
		return gates.isEmpty() ? null : gates.get(0);
	}

	/** A matter that was ticked; the body only where the members' meeting stands in. */
	private record Picked(Body insteadOf, ItemDraft.MatterRef ref) implements Comparable<Picked> {

		static Picked of(String typed) {
			String[] parts = typed.split("/", 3);
			Long id = (parts.length == 3) ? FormText.id(parts[2]) : null;
			MatterKind kind = (id == null) ? null
					: Arrays.stream(MatterKind.values())
						.filter((one) -> one.name().equals(parts[1]))
						.findFirst()
						.orElse(null);
			if (kind == null) {
				throw RuleViolation.at("matters", "item.matter.unknown");
			}
			Body instead = Arrays.stream(Body.values())
				.filter((one) -> parts[0].equals("INSTEAD-" + one.name()))
				.findFirst()
				.orElse(null);
			return new Picked(instead, new ItemDraft.MatterRef(kind, id));
		}

		@Override
		public int compareTo(Picked other) {
			return Long.compare(this.ref.id(), other.ref.id());
		}

	}

}
