package org.zhibu.selfscore;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.zhibu.scheme.Item;
import org.zhibu.scorecard.Mark;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;

/**
 * The self score as a form of ten lines.
 *
 * @param month the month
 * @param version the version of the card seen
 * @param lines the ten items
 * @param barred why it cannot be given now, or {@code null}
 */
record SelfSheet(YearMonth month, int version, List<Line> lines, Sentence barred) {

	static SelfSheet of(Scorecard card, List<Item> items, Sentence barred) {
		List<Line> lines = new ArrayList<>();
		List<Mark> marks = card.marksOf(card.getRevision());
		for (int i = 0; i < items.size(); i++) {
			Points self = marks.get(i).self();
			lines.add(new Line(items.get(i).getItemNo(), items.get(i).getName(), items.get(i).fullMark(),
					(self != null) ? self.toString() : "", null, self));
		}
		return new SelfSheet(card.getPeriod(), card.getVersion(), lines, barred);
	}

	/** The same sheet with what was typed, each bad field with its sentence. */
	SelfSheet typed(Map<String, String[]> parameters) {
		List<Line> read = this.lines.stream()
			.map((line) -> line.typed(parameters.get("item" + line.itemNo())))
			.toList();
		return new SelfSheet(this.month, this.version, read, this.barred);
	}

	public boolean hasErrors() {
		return this.lines.stream().anyMatch((line) -> line.error() != null);
	}

	List<Points> points() {
		return this.lines.stream().map(Line::points).toList();
	}

	/** One item of the form. */
	record Line(int itemNo, String name, Points full, String text, Sentence error, Points points) {

		Line typed(String[] values) {
			String typedText = (values != null) ? values[0] : "";
			Points read = Points.read(typedText).orElse(null);
			Sentence why = typedText.isBlank() ? new Sentence("scorecard.self.missing") : (read == null)
					? new Sentence("scorecard.mark.unreadable", typedText)
					: (read.compareTo(this.full) > 0) ? new Sentence("scorecard.mark.range", read, this.full) : null;
			return new Line(this.itemNo, this.name, this.full, typedText, why, read);
		}

	}

}
