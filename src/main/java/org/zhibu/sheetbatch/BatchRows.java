package org.zhibu.sheetbatch;

import java.util.List;

import org.zhibu.sheet.SheetRow;

/** The rows of a batch between its upload and its decision, kept and read in batches. */
public interface BatchRows {

	/** Keeps the judged rows of a batch that has none yet. */
	void keep(RowTable table, long batchId, List<? extends JudgedRow> judged);

	/** Writes new verdicts beside the rows. */
	void keepVerdicts(RowTable table, long batchId, List<? extends JudgedRow> judged);

	/** The rows of a batch, in order. */
	List<SheetRow> all(RowTable table, long batchId);

	/** All rows of one verdict. */
	List<PreviewRow> of(RowTable table, long batchId, SheetVerdict verdict);

	/**
	 * A page of rows.
	 * @param show the name of the one verdict to show; anything else shows all
	 * @param after the number of the row after which the page begins; anything else is
	 * the start
	 */
	VerdictPage page(RowTable table, long batchId, String show, String after);

	/** Whether these verdicts and notes are those that were kept and shown. */
	boolean areAsShown(RowTable table, long batchId, List<? extends JudgedRow> judged);

	/** Forgets the rows of a sheet that was not taken. */
	void forget(RowTable table, long batchId);

}
