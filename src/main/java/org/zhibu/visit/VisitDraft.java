package org.zhibu.visit;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.confidence.NoteText;
import org.zhibu.shared.RuleViolation;

/**
 * A visit as somebody is about to note it.
 *
 * @param secondId who went along, or {@code null}
 * @param reached whether anybody was met
 * @param workerAgreed whether the worker agreed before his family was spoken to
 * @param familyAgreed whether the family agreed that its words are kept
 * @param text what was said, in parts
 * @param promises what was promised
 */
public record VisitDraft(long personId, LocalDate visitedOn, Long secondId, String kind, boolean reached,
		boolean workerAgreed, boolean familyAgreed, LocalDate nextOn, NoteText text, List<Promise> promises,
		boolean sure) {

	/** The parts of a visit's note besides its promises. */
	static final List<String> PARTS = List.of("met", "relation", "occasion", "facts", "wish", "answer", "gist");

	/** What a blank form leaves lines for. */
	static final List<String> TOLD = PARTS.subList(2, PARTS.size());

	/** Parts that tell of the family. */
	private static final List<String> OF_FAMILY = List.of("met", "relation", "facts", "wish");

	private static final int MONTHS_AHEAD = 12;

	/** Refuses what the two consents do not cover, and promises without an end. */
	void requireSound(VisitKind place, LocalDate today) {
		refuseIf(place == VisitKind.HOME && this.secondId == null, "second", "visit.second.missing");
		refuseIf(this.reached && !this.workerAgreed, "workerAgreed", "visit.worker.consent");
		refuseIf(this.familyAgreed && !this.workerAgreed, "workerAgreed", "visit.worker.consent");
		boolean family = OF_FAMILY.stream().anyMatch((part) -> this.text.get(part) != null)
				|| this.promises.stream().anyMatch(Promise::ofFamily);
		refuseIf(place != VisitKind.DORMITORY && family && !this.familyAgreed, "familyAgreed", "visit.family.consent");
		refuseIf(!this.reached && !this.promises.isEmpty(), "reached", "visit.promise.unreached");
		refuseIf(
				this.nextOn != null
						&& (this.nextOn.isBefore(today) || this.nextOn.isAfter(today.plusMonths(MONTHS_AHEAD))),
				"next", "visit.next.range");
		for (Promise promise : this.promises) {
			String field = promise.ofFamily() ? "familyPromise" : "promise";
			refuseIf(promise.dueOn() == null || promise.dueOn().isBefore(this.visitedOn)
					|| promise.dueOn().isAfter(today.plusMonths(MONTHS_AHEAD)), field, "visit.promise.due");
		}
	}

	private static void refuseIf(boolean wrong, String field, String key) {
		if (wrong) {
			throw RuleViolation.at(field, key);
		}
	}

	@Override
	public String toString() {
		return "visit";
	}

	/**
	 * Something promised.
	 *
	 * @param ofFamily whether the family promised it: somebody of the branch asks after
	 * it
	 * @param ownerId who sees to it, {@code null} for the first visitor
	 */
	public record Promise(boolean ofFamily, String words, Long ownerId, LocalDate dueOn) {

		@Override
		public String toString() {
			return "promise";
		}

	}

}
