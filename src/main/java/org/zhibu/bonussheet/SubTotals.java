package org.zhibu.bonussheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetRow;

/**
 * Checks the sub-totals between the lines: one of a team is the sum of the rows since the
 * one before, a total at the end is the sum of all.
 */
final class SubTotals {

	private static final Pattern LABEL = Pattern.compile(".*(小计|合计|总计|共计|累计)[:：]?");

	private static final Pattern WHOLE = Pattern.compile("(总|全部|全段|工段)?(合计|总计|共计)[:：]?");

	private final Columns columns;

	private final Sum all;

	private Sum since;

	SubTotals(Columns columns) {
		this.columns = columns;
		this.all = new Sum(columns.fields().size());
		this.since = new Sum(columns.fields().size());
	}

	/** Whether a text marks the row as a sub-total. */
	static boolean isLabel(String text) {
		return LABEL.matcher(KnownPeople.bare(text)).matches();
	}

	/** Counts a row of a person. */
	void add(SheetRow row, boolean wrong) {
		for (int column = 0; column < this.columns.fields().size(); column++) {
			Field field = this.columns.field(column);
			if (field.isMoney()) {
				Yuan yuan = Figure.of(row.cell(column), field).orZero();
				this.all.add(column, yuan);
				this.since.add(column, yuan);
			}
		}
		this.all.count(wrong ? row : null);
		this.since.count(wrong ? row : null);
	}

	/**
	 * Compares a sub-total with its rows.
	 * @param last whether no row of a person follows
	 * @return where it differs
	 */
	List<Sentence> check(SheetRow row, boolean last) {
		if (this.all.rows == 0) {
			return List.of();
		}
		boolean whole = this.since.rows == 0 || last && row.cells().stream().anyMatch((cell) -> isWhole(cell.text()));
		Sum sum = whole ? this.all : this.since;
		this.since = new Sum(this.columns.fields().size());
		if (sum.firstWrong != null) {
			return List.of(new Sentence("bonussheet.subtotal.unchecked", sum.firstWrong));
		}
		List<Sentence> notes = new ArrayList<>();
		for (int column = 0; column < this.columns.fields().size(); column++) {
			Sentence note = this.columns.field(column).isMoney()
					? compared(row.cell(column), this.columns.field(column), sum.of(column)) : null;
			if (note != null) {
				notes.add(note);
			}
		}
		return notes;
	}

	private static boolean isWhole(String text) {
		return WHOLE.matcher(KnownPeople.bare(text)).matches();
	}

	private static Sentence compared(SheetCell cell, Field field, Yuan sum) {
		Figure stated = Figure.of(cell, field);
		if (stated.flaw() != null) {
			return stated.flaw();
		}
		boolean differs = !stated.isNone() && !stated.yuan().equals(sum);
		return differs ? new Sentence("bonussheet.subtotal.differs", cell.address(), stated.yuan().plain(), sum.plain())
				: null;
	}

	private static final class Sum {

		private final Yuan[] yuan;

		private int rows;

		private Integer firstWrong;

		Sum(int columns) {
			this.yuan = new Yuan[columns];
		}

		void add(int column, Yuan amount) {
			this.yuan[column] = of(column).plus(amount);
		}

		void count(SheetRow wrong) {
			this.rows++;
			this.firstWrong = (this.firstWrong == null && wrong != null) ? Integer.valueOf(wrong.number())
					: this.firstWrong;
		}

		Yuan of(int column) {
			return (this.yuan[column] != null) ? this.yuan[column] : Yuan.ZERO;
		}

	}

}
