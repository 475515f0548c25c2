package org.zhibu.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number its number as the spreadsheet program shows it, from 1
 * @param cells its cells from the first column on
 * @param hidden whether the sheet hides it from whoever looks
 */
public record SheetRow(int number, List<SheetCell> cells, boolean hidden) {

	/** A row that everybody sees. */
	public SheetRow(int number, List<SheetCell> cells) {
		this(number, cells, false);
	}

	/** The cell of a column; an empty one where the row is shorter. */
	public SheetCell cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column)
				: new SheetCell(SheetCell.address(column, this.number), "", null);
	}

	boolean isEmpty() {
		return this.cells.stream().allMatch((cell) -> cell.text().isEmpty() && cell.flaw() == null);
	}

}
