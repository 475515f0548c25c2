package org.zhibu.blankform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.scheme.Item;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;

/**
 * What came from the keying grid: cells named {@code k.<card>.<item>}. A row left empty
 * is left alone; a row begun needs all ten. Every bad cell gets its own sentence.
 */
final class KeyingForm {

	private static final Pattern CELL = Pattern.compile("k\\.(\\d{1,18})\\.(10|[1-9])");

	private final Map<String, String> typed = new TreeMap<>();

	private final Map<String, Sentence> errors = new TreeMap<>();

	private final Map<Long, List<Points>> rows = new LinkedHashMap<>();

	KeyingForm(Map<String, String[]> parameters, List<Item> items) {
		Map<Long, Boolean> begun = new TreeMap<>();
		parameters.forEach((name, values) -> {
			Matcher cell = CELL.matcher(name);
			if (cell.matches()) {
				this.typed.put(name, values[0]);
				begun.merge(Long.valueOf(cell.group(1)), !values[0].isBlank(), Boolean::logicalOr);
			}
		});
		begun.forEach((card, any) -> {
			if (any) {
				this.rows.put(card, items.stream().map((item) -> read(card, item)).toList());
			}
		});
	}

	private Points read(long card, Item item) {
		String name = "k." + card + "." + item.getItemNo();
		String text = this.typed.getOrDefault(name, "");
		Points points = Points.read(text).orElse(null);
		if (text.isBlank()) {
			this.errors.put(name, new Sentence("blankform.key.incomplete"));
		}
		else if (points == null) {
			this.errors.put(name, new Sentence("scorecard.mark.unreadable", text));
		}
		else if (points.compareTo(item.fullMark()) > 0) {
			this.errors.put(name, new Sentence("scorecard.mark.range", points, item.fullMark()));
		}
		return points;
	}

	boolean hasErrors() {
		return !this.errors.isEmpty();
	}

	boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** The ten marks of each card keyed in. */
	Map<Long, List<Points>> rows() {
		return this.rows;
	}

	Map<String, String> typed() {
		return this.typed;
	}

	/** The sentence of each bad cell, each different sentence once. */
	List<Sentence> sentences() {
		List<Sentence> said = new ArrayList<>();
		for (Sentence error : this.errors.values()) {
			boolean known = said.stream()
				.anyMatch((one) -> one.key().equals(error.key())
						&& java.util.Arrays.equals(one.figures(), error.figures()));
			if (!known) {
				said.add(error);
			}
		}
		return said;
	}

	Map<String, Sentence> errors() {
		return this.errors;
	}

}
