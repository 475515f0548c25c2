package org.zhibu.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A merged range of cells.
 *
 * @param range as the spreadsheet program shows it: {@code B2:D2}
 * @param firstColumn its first column, from 0
 * @param firstRow its first row, from 1
 * @param lastColumn its last column, from 0
 * @param lastRow its last row, from 1
 */
public record CellRange(String range, int firstColumn, int firstRow, int lastColumn, int lastRow) {

	private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6}):([A-Z]{1,3})([1-9]\\d{0,6})");

	static CellRange of(String range) {
		Matcher ends = RANGE.matcher((range != null) ? range : "");
		if (!ends.matches()) {
			throw new SheetRefused("sheet.broken");
		}
		return new CellRange(range, column(ends.group(1)), Integer.parseInt(ends.group(2)), column(ends.group(3)),
				Integer.parseInt(ends.group(4)));
	}

	private static int column(String letters) {
		int column = 0;
		for (char letter : letters.toCharArray()) {
			column = column * 26 + letter - 'A' + 1;
		}
		return column - 1;
	}

	/** Whether the range lies in one row and takes several columns of it. */
	public boolean isWithinRow() {
		return this.firstRow == this.lastRow && this.lastColumn > this.firstColumn;
	}

	boolean covers(int column, int row) {
		return column >= this.firstColumn && column <= this.lastColumn && row >= this.firstRow && row <= this.lastRow;
	}

}
