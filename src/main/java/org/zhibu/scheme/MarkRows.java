package org.zhibu.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;

/**
 * What came from a grid of ten marks a row: cells named {@code k.<row>.<item>}. A row
 * left empty is left alone; a row begun needs all ten. Every bad cell gets its own
 * sentence.
 */
public final class MarkRows {

	private static final Pattern CELL = Pattern.compile("k\\.(\\d{1,18})\\.(10|[1-9])");

	private final Map<String, String> typed = new TreeMap<>();

	private final Map<String, Sentence> errors = new TreeMap<>();

	private final Map<Long, List<Points>> rows = new LinkedHashMap<>();

	private final Set<Long> empty = new LinkedHashSet<>();

	/** Reads the cells among the parameters of a request against the ten items. */
	public MarkRows(Map<String, String[]> parameters, List<Item> items) {
		Map<Long, Boolean> begun = new TreeMap<>();
		parameters.forEach((name, values) -> {
			Matcher cell = CELL.matcher(name);
			if (cell.matches()) {
				this.typed.put(name, values[0]);
				begun.merge(Long.valueOf(cell.group(1)), !values[0].isBlank(), Boolean::logicalOr);
			}
		});
		begun.forEach((row, any) -> {
			if (any) {
				this.rows.put(row, items.stream().map((item) -> read(row, item)).toList());
			}
			else {
				this.empty.add(row);
			}
		});
	}

	/** The name of a cell. */
	public static String cell(long row, int itemNo) {
		return "k." + row + "." + itemNo;
	}

	private Points read(long row, Item item) {
		String name = cell(row, item.getItemNo());
		String text = this.typed.getOrDefault(name, "");
		Sentence flaw = flaw(text, item);
		if (flaw != null) {
			this.errors.put(name, flaw);
		}
		return Points.read(text).orElse(null);
	}

	/** Why a text is no mark of that item, or {@code null} when it is one. */
	public static Sentence flaw(String text, Item item) {
		if (text.isBlank()) {
			return new Sentence("scorecard.mark.incomplete");
		}
		Points points = Points.read(text).orElse(null);
		if (points == null) {
			return new Sentence("scorecard.mark.unreadable", text);
		}
		return (points.compareTo(item.fullMark()) > 0) ? new Sentence("scorecard.mark.range", points, item.fullMark())
				: null;
	}

	/** Whether a cell of a row begun is bad. */
	public boolean hasErrors() {
		return !this.errors.isEmpty();
	}

	/** Whether no row was begun. */
	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	/** The ten marks of each row begun. */
	public Map<Long, List<Points>> rows() {
		return this.rows;
	}

	/** The rows that were sent without a single mark. */
	public Set<Long> empty() {
		return this.empty;
	}

	/** Everything as it was typed, by cell. */
	public Map<String, String> typed() {
		return this.typed;
	}

	/** The sentence of each bad cell, each different sentence once. */
	public List<Sentence> sentences() {
		List<Sentence> said = new ArrayList<>();
		for (Sentence error : this.errors.values()) {
			boolean known = said.stream()
				.anyMatch((one) -> one.key().equals(error.key()) && Arrays.equals(one.figures(), error.figures()));
			if (!known) {
				said.add(error);
			}
		}
		return said;
	}

	/** The sentence of each bad cell, by cell. */
	public Map<String, Sentence> errors() {
		return this.errors;
	}

}
