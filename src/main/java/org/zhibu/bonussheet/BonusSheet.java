package org.zhibu.bonussheet;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Entity;
import org.zhibu.sheet.SheetRow;
import org.zhibu.sheetbatch.BatchState;
import org.zhibu.sheetbatch.SheetBatch;

/** The section's bonus sheet of a month as it was read. */
@Entity
class BonusSheet extends SheetBatch {

	private YearMonth period;

	private String mapping;

	private int lineRows;

	private int leftRows;

	private int errorRows;

	protected BonusSheet() {
	}

	BonusSheet(YearMonth period, String fileName, SheetRow headings, Set<Integer> hiddenColumns, Columns columns,
			Long uploadedBy, Instant uploadedAt) {
		super(fileName, headings, hiddenColumns, uploadedBy, uploadedAt);
		this.period = period;
		this.mapping = columns.written();
	}

	/** Takes other columns; the rows are judged anew. */
	void map(Columns corrected) {
		require(BatchState.PENDING);
		this.mapping = corrected.written();
	}

	/** Counts the verdicts. */
	void count(List<Judged> judged) {
		this.lineRows = count(judged, RowVerdict.LINE);
		this.leftRows = count(judged, RowVerdict.LEFT_OUT);
		this.errorRows = count(judged, RowVerdict.ERROR);
	}

	private static int count(List<Judged> judged, RowVerdict verdict) {
		return (int) judged.stream().filter((row) -> row.verdict() == verdict).count();
	}

	Columns columns() {
		return Columns.read(this.mapping);
	}

	public YearMonth getPeriod() {
		return this.period;
	}

	public int getLineRows() {
		return this.lineRows;
	}

	public int getLeftRows() {
		return this.leftRows;
	}

	public int getErrorRows() {
		return this.errorRows;
	}

}
