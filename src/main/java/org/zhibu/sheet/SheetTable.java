package org.zhibu.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A sheet as it was read.
 *
 * @param rows the rows that hold something, in order
 * @param hiddenColumns the columns that the sheet hides, from 0
 * @param merges its merged ranges
 */
public record SheetTable(List<SheetRow> rows, Set<Integer> hiddenColumns, List<CellRange> merges) {

	/** The merged range that covers a cell. */
	public Optional<CellRange> mergeAt(int column, int row) {
		return this.merges.stream().filter((merge) -> merge.covers(column, row)).findFirst();
	}

	/**
	 * A merged title above the heading does no harm; below, nobody knows which row or
	 * column a value is for.
	 * @param row the first row whose cells must stand for themselves
	 * @param harmless merged ranges that may stand there all the same
	 * @throws SheetRefused with the range
	 */
	public void requireUnmergedFrom(int row, Predicate<CellRange> harmless) {
		this.merges.stream()
			.filter((merge) -> merge.lastRow() >= row && !harmless.test(merge))
			.findFirst()
			.ifPresent((merge) -> {
				throw new SheetRefused("sheet.merged", merge.range());
			});
	}

	/** The number of the first row that holds more than a title. */
	int firstBeyondTitle() {
		return this.rows.stream()
			.filter((row) -> row.cells().stream().filter((cell) -> !cell.text().isEmpty()).count() > 1)
			.mapToInt(SheetRow::number)
			.findFirst()
			.orElse(1);
	}

}
