package org.zhibu.bonussheet;

import java.util.ArrayList;
import java.util.List;

import org.zhibu.shared.Verdict;
import org.zhibu.sheetbatch.VerdictPage;

/**
 * The preview of a sheet.
 *
 * @param sheet the sheet
 * @param columns its columns
 * @param page a page of its rows
 * @param mayConfirm whether all of it may become the list
 * @param mayConfirmWithout whether it may without the rejected rows
 * @param mayUndo whether the list may be taken back
 */
record SheetView(BonusSheet sheet, List<Column> columns, VerdictPage page, Verdict mayConfirm,
		Verdict mayConfirmWithout, Verdict mayUndo) {

	static List<Column> columns(BonusSheet sheet) {
		List<Column> columns = new ArrayList<>();
		List<Field> fields = sheet.columns().fields();
		for (int column = 0; column < fields.size(); column++) {
			columns.add(new Column(sheet.headings().cell(column).text(), fields.get(column)));
		}
		return columns;
	}

	/**
	 * A column of the sheet.
	 *
	 * @param heading its heading
	 * @param field what it holds
	 */
	record Column(String heading, Field field) {
	}

}
