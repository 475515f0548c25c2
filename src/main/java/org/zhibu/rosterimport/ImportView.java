package org.zhibu.rosterimport;

import java.util.List;

import org.zhibu.shared.Verdict;
import org.zhibu.sheetbatch.VerdictPage;

/**
 * The preview of a sheet.
 *
 * @param batch the batch
 * @param columns its columns
 * @param page a page of its rows
 * @param mayConfirm whether all of it may be written
 * @param mayConfirmWithout whether it may be written without the rejected rows
 * @param mayUndo whether it may be undone
 */
record ImportView(ImportBatch batch, List<Column> columns, VerdictPage page, Verdict mayConfirm,
		Verdict mayConfirmWithout, Verdict mayUndo) {

	/**
	 * A column of the sheet.
	 *
	 * @param heading its heading
	 * @param field what it holds, or {@code null}
	 */
	record Column(String heading, Field field) {
	}

}
