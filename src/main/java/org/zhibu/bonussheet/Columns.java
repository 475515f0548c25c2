package org.zhibu.bonussheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.bonus.AmountKind;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetRow;

/**
 * Which column holds what.
 *
 * @param fields one entry a column
 */
record Columns(List<Field> fields) {

	private static final int LONGEST_TITLE = 40;

	/**
	 * Columns by their headings: as they were last month, else by their words.
	 * @param remembered what a heading meant when somebody said it
	 */
	static Columns guess(SheetRow headings, Map<String, Field> remembered) {
		List<Field> fields = new ArrayList<>();
		for (SheetCell heading : headings.cells()) {
			Field known = remembered.get(heading.text());
			fields.add((known != null) ? known : HeadingWords.guess(heading.text()));
		}
		preferNetToTotal(headings, fields);
		return of(fields);
	}

	/** Where the sheet has a net of its own, a column of totals is none. */
	private static void preferNetToTotal(SheetRow headings, List<Field> fields) {
		boolean own = false;
		for (int column = 0; column < fields.size(); column++) {
			own |= fields.get(column) == Field.NET && !HeadingWords.isTotal(headings.cell(column).text());
		}
		for (int column = 0; own && column < fields.size(); column++) {
			if (fields.get(column) == Field.NET && HeadingWords.isTotal(headings.cell(column).text())) {
				fields.set(column, Field.NOTHING);
			}
		}
	}

	/** What counts once counts where it stands first. */
	private static Columns of(List<Field> wanted) {
		Set<Field> taken = EnumSet.noneOf(Field.class);
		List<Field> fields = new ArrayList<>();
		for (Field field : wanted) {
			boolean free = taken.add(field) || field.isRepeatable();
			fields.add(free ? field : Field.NOTHING);
		}
		return new Columns(fields);
	}

	/** The columns as chosen on the page or written into the database. */
	static Columns named(List<String> names) {
		return of(names.stream()
			.map((name) -> Arrays.stream(Field.values())
				.filter((field) -> field.name().equals(name))
				.findFirst()
				.orElse(Field.NOTHING))
			.toList());
	}

	static Columns read(String written) {
		return named(Arrays.asList(written.split(",")));
	}

	String written() {
		return String.join(",", this.fields.stream().map(Field::name).toList());
	}

	/** The same for a sheet of that many columns. */
	Columns fit(int columns) {
		List<Field> fitted = new ArrayList<>();
		for (int column = 0; column < columns; column++) {
			fitted.add(field(column));
		}
		return new Columns(fitted);
	}

	Field field(int column) {
		return (column < this.fields.size()) ? this.fields.get(column) : Field.NOTHING;
	}

	boolean has(Field field) {
		return this.fields.contains(field);
	}

	/** The column that holds the field, or {@code null}. */
	Integer column(Field field) {
		int column = this.fields.indexOf(field);
		return (column >= 0) ? column : null;
	}

	/** How many columns have a meaning. */
	long known() {
		return this.fields.stream().filter((field) -> field != Field.NOTHING).count();
	}

	/** The columns of rewards and deductions, from the left. */
	List<Amounts> amounts(SheetRow headings) {
		List<Amounts> amounts = new ArrayList<>();
		for (int column = 0; column < this.fields.size(); column++) {
			if (this.fields.get(column).isAmount()) {
				amounts.add(amounts(column, headings.cell(column).text()));
			}
		}
		return amounts;
	}

	private Amounts amounts(int column, String heading) {
		Integer reason = null;
		Integer clause = null;
		for (int next = column + 1; next < this.fields.size()
				&& (this.fields.get(next).isRemark() || this.fields.get(next) == Field.NOTHING); next++) {
			reason = (reason == null && this.fields.get(next) == Field.REASON) ? Integer.valueOf(next) : reason;
			clause = (clause == null && this.fields.get(next) == Field.CLAUSE) ? Integer.valueOf(next) : clause;
		}
		String bare = HeadingWords.bare(heading);
		String title = bare.isEmpty() ? SheetCell.address(column, 1).replace("1", "") : bare;
		String ofHeading = HeadingWords.clause(heading);
		AmountKind kind = (this.fields.get(column) == Field.REWARD) ? AmountKind.REWARD : AmountKind.DEDUCTION;
		return new Amounts(column, kind, title.substring(0, Math.min(title.length(), LONGEST_TITLE)), reason, clause,
				(ofHeading != null) ? bare : null, ofHeading);
	}

	/**
	 * A column of rewards or deductions.
	 *
	 * @param column its column
	 * @param kind which way it counts
	 * @param title its heading without brackets
	 * @param reasonColumn the column of its reasons, or {@code null}
	 * @param clauseColumn the column of its clauses, or {@code null}
	 * @param reason the reason of all its amounts when it has no column of reasons and
	 * its heading carries a clause, or {@code null}
	 * @param clause the clause that its heading carries, or {@code null}
	 */
	record Amounts(int column, AmountKind kind, String title, Integer reasonColumn, Integer clauseColumn, String reason,
			String clause) {

		/** What the amount of a row is for. */
		String reasonOf(SheetRow row) {
			return (this.reasonColumn != null) ? textOf(row, this.reasonColumn) : this.reason;
		}

		/** The clause that the amount of a row rests on. */
		String clauseOf(SheetRow row) {
			String own = (this.clauseColumn != null) ? textOf(row, this.clauseColumn) : null;
			return (own != null) ? own : this.clause;
		}

		private static String textOf(SheetRow row, int column) {
			String text = row.cell(column).text();
			return text.isEmpty() ? null : text;
		}

	}

}
