package org.zhibu.sheetbatch;

import java.util.Arrays;

/**
 * Where an import keeps its rows. Each such table has the columns row_no, cells, verdict
 * and notes.
 *
 * @param table the table
 * @param batch its column for the batch
 * @param verdicts the verdicts of this import
 */
public record RowTable(String table, String batch, SheetVerdict... verdicts) {

	/** The verdict of that name, or {@code null}. */
	SheetVerdict verdict(String name) {
		return Arrays.stream(this.verdicts).filter((verdict) -> verdict.name().equals(name)).findFirst().orElse(null);
	}

}
