package org.zhibu.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;

/**
 * What came from the grid: cells named {@code m.<card>.<item>} and versions named
 * {@code v.<card>}. Every bad cell gets its own sentence; what was typed is kept.
 */
final class GridForm {

	private static final Pattern CELL = Pattern.compile("m\\.(\\d{1,18})\\.(10|[1-9])");

	private final Map<String, String> typed = new TreeMap<>();

	private final Map<String, Sentence> errors = new TreeMap<>();

	private final List<MarkEntry> entries = new ArrayList<>();

	GridForm(Map<String, String[]> parameters) {
		parameters.forEach((name, values) -> {
			Matcher cell = CELL.matcher(name);
			if (cell.matches()) {
				String text = values[0];
				this.typed.put(name, text);
				read(name, Long.parseLong(cell.group(1)), Integer.parseInt(cell.group(2)), text,
						version(parameters, cell.group(1)));
			}
		});
	}

	private static int version(Map<String, String[]> parameters, String card) {
		String[] values = parameters.get("v." + card);
		return (values != null && values[0].matches("\\d{1,9}")) ? Integer.parseInt(values[0]) : -1;
	}

	private void read(String name, long card, int itemNo, String text, int version) {
		if (text.isBlank()) {
			this.entries.add(new MarkEntry(card, version, itemNo, null));
			return;
		}
		Points.read(text)
			.ifPresentOrElse((points) -> this.entries.add(new MarkEntry(card, version, itemNo, points)),
					() -> this.errors.put(name, new Sentence("scorecard.mark.unreadable", text)));
	}

	/** Notes that a mark is above the weight of its item. */
	void checkAgainst(Map<Integer, Points> weights) {
		for (MarkEntry entry : this.entries) {
			Points full = weights.get(entry.itemNo());
			if (entry.points() != null && full != null && entry.points().compareTo(full) > 0) {
				this.errors.put("m." + entry.cardId() + "." + entry.itemNo(),
						new Sentence("scorecard.mark.range", entry.points(), full));
			}
		}
	}

	public boolean hasErrors() {
		return !this.errors.isEmpty();
	}

	Map<String, Sentence> errors() {
		return this.errors;
	}

	Map<String, String> typed() {
		return this.typed;
	}

	List<MarkEntry> entries() {
		return this.entries;
	}

}
