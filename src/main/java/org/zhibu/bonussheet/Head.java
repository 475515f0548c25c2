package org.zhibu.bonussheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.zhibu.sheet.CellRange;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetRow;
import org.zhibu.sheet.SheetTable;

/**
 * The headings of a sheet: one row, or two of which the upper one groups columns.
 *
 * @param headings one heading a column, {@code 奖励 安全奖} where two rows say it
 * @param size how many rows stand before the first row of people
 */
record Head(SheetRow headings, int size) {

	private static final int ROWS_TO_LOOK_AT = 10;

	private static final int LONGEST = 100;

	static Head of(SheetTable table) {
		List<SheetRow> rows = table.rows();
		int main = main(rows);
		if (main + 1 < rows.size() && new Pair(table, rows.get(main), rows.get(main + 1)).isGrouped(main(rows, main))) {
			return new Head(new Pair(table, rows.get(main), rows.get(main + 1)).joined(), main + 2);
		}
		if (main > 0 && new Pair(table, rows.get(main - 1), rows.get(main)).isGroupedAbove(main(rows, main))) {
			return new Head(new Pair(table, rows.get(main - 1), rows.get(main)).joined(), main + 1);
		}
		return new Head(clipped(rows.get(main)), main + 1);
	}

	private static SheetRow clipped(SheetRow row) {
		return new SheetRow(row.number(),
				row.cells().stream().map((cell) -> new SheetCell(cell.address(), clipped(cell.text()), null)).toList());
	}

	private static String clipped(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	/** The first row that names people, else the first one. */
	private static int main(List<SheetRow> rows) {
		for (int at = 0; at < Math.min(ROWS_TO_LOOK_AT, rows.size()); at++) {
			Columns guessed = main(rows, at);
			if (guessed.known() > 1 && (guessed.has(Field.NAME) || guessed.has(Field.NUMBER))) {
				return at;
			}
		}
		return 0;
	}

	private static Columns main(List<SheetRow> rows, int at) {
		return Columns.guess(rows.get(at), Map.of());
	}

	private record Pair(SheetTable table, SheetRow upper, SheetRow lower) {

		/** The upper row names the people: the lower one says more below its groups. */
		boolean isGrouped(Columns named) {
			return follows() && hasGroup() && leavesPeople(this.lower, named);
		}

		/** The lower row names the people: the upper one stands above its groups only. */
		boolean isGroupedAbove(Columns named) {
			boolean several = this.upper.cells().stream().filter((cell) -> !cell.text().isEmpty()).count() > 1;
			boolean merged = this.table.merges()
				.stream()
				.anyMatch((merge) -> merge.isWithinRow() && merge.firstRow() == this.upper.number());
			return follows() && hasGroup() && (several || merged) && leavesPeople(this.upper, named);
		}

		private boolean follows() {
			return this.lower.number() == this.upper.number() + 1;
		}

		/**
		 * The other row says nothing where the people are named, and no amount at all.
		 */
		private boolean leavesPeople(SheetRow other, Columns named) {
			for (Field field : List.of(Field.NUMBER, Field.NAME)) {
				Integer column = named.column(field);
				if (column != null && !above(other, column).isEmpty()) {
					return false;
				}
			}
			return other.cells().stream().allMatch((cell) -> cell.text().isEmpty() || Figure.of(cell).isNone());
		}

		private String above(SheetRow row, int column) {
			Optional<CellRange> merge = this.table.mergeAt(column, row.number()).filter(CellRange::isWithinRow);
			return row.cell(merge.map(CellRange::firstColumn).orElse(column)).text();
		}

		/**
		 * Whether a heading of the upper row stands above two or more of the lower one.
		 */
		private boolean hasGroup() {
			for (int column = 0; column + 1 < this.lower.cells().size(); column++) {
				boolean both = says(this.lower, column) && says(this.lower, column + 1);
				if (both && says(this.upper, column) && !says(this.upper, column + 1)) {
					return true;
				}
			}
			return false;
		}

		SheetRow joined() {
			int columns = Math.max(this.upper.cells().size(), this.lower.cells().size());
			List<SheetCell> cells = new ArrayList<>();
			for (int column = 0; column < columns; column++) {
				cells.add(new SheetCell(SheetCell.address(column, this.lower.number()), joined(column), null));
			}
			return new SheetRow(this.lower.number(), cells);
		}

		private String joined(int column) {
			String lower = this.lower.cell(column).text();
			String group = group(column);
			boolean one = group.isEmpty() || lower.isEmpty() || group.equals(lower);
			String text = !one ? group + " " + lower : lower.isEmpty() ? group : lower;
			return clipped(text);
		}

		/** The heading above a column; one that stands further left reaches to it. */
		private String group(int column) {
			if (says(this.upper, column) || !says(this.lower, column)) {
				return this.upper.cell(column).text();
			}
			int left = column;
			while (left > 0 && !says(this.upper, left) && says(this.lower, left)) {
				left--;
			}
			Optional<CellRange> merge = this.table.mergeAt(left, this.upper.number());
			boolean reaches = says(this.lower, left) && merge.map((range) -> range.lastColumn() >= column).orElse(true);
			return reaches ? this.upper.cell(left).text() : "";
		}

		private static boolean says(SheetRow row, int column) {
			return !row.cell(column).text().isEmpty();
		}

	}

}
