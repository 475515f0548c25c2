package org.zhibu.rosterimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.zhibu.sheet.SheetRow;

/**
 * Which column holds what; {@code null} for a column that is left aside.
 *
 * @param fields one entry a column
 */
record Mapping(List<Field> fields) {

	private static final int ROWS_TO_LOOK_AT = 10;

	/**
	 * The first row that looks like headings: more than one known word, else the first
	 * row.
	 */
	static int headingRow(List<SheetRow> rows) {
		for (int at = 0; at < Math.min(ROWS_TO_LOOK_AT, rows.size()); at++) {
			long known = guess(rows.get(at)).fields().stream().filter((field) -> field != null).count();
			if (known > 1) {
				return at;
			}
		}
		return 0;
	}

	static Mapping guess(SheetRow headings) {
		Set<Field> taken = EnumSet.noneOf(Field.class);
		List<Field> fields = new ArrayList<>();
		headings.cells().forEach((cell) -> {
			Field field = Field.guess(cell.text(), taken);
			if (field != null) {
				taken.add(field);
			}
			fields.add(field);
		});
		return new Mapping(fields);
	}

	static Mapping read(String written) {
		return of(Arrays.asList(written.split(",", -1)));
	}

	/**
	 * The mapping as chosen on the page; a field chosen twice counts where it stands
	 * first.
	 */
	static Mapping of(List<String> names) {
		Set<Field> taken = EnumSet.noneOf(Field.class);
		List<Field> fields = new ArrayList<>();
		for (String name : names) {
			Field found = Arrays.stream(Field.values())
				.filter((field) -> field.name().equals(name) && !taken.contains(field))
				.findFirst()
				.orElse(null);
			if (found != null) {
				taken.add(found);
			}
			fields.add(found);
		}
		return new Mapping(fields);
	}

	String written() {
		return String.join(",", this.fields.stream().map((field) -> (field != null) ? field.name() : "").toList());
	}

	/** The column that holds the field, or −1. */
	int column(Field field) {
		return this.fields.indexOf(field);
	}

	boolean has(Field field) {
		return this.fields.contains(field);
	}

	/** The same mapping for a sheet of that many columns. */
	Mapping fit(int columns) {
		List<Field> fitted = new ArrayList<>();
		for (int i = 0; i < columns; i++) {
			fitted.add((i < this.fields.size()) ? this.fields.get(i) : null);
		}
		return new Mapping(fitted);
	}

}
