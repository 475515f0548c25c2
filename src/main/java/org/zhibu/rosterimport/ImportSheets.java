package org.zhibu.rosterimport;

import java.util.Arrays;
import java.util.List;

import org.zhibu.sheet.SheetFile;
import org.zhibu.sheetbatch.RejectedRows;

import org.springframework.stereotype.Service;

/**
 * The sheets that are handed out: the empty form, a sample, the rejected rows with
 * reasons.
 */
@Service
class ImportSheets {

	private final Imports imports;

	private final RejectedRows rejected;

	ImportSheets(Imports imports, RejectedRows rejected) {
		this.imports = imports;
		this.rejected = rejected;
	}

	byte[] blank() {
		return SheetFile.xlsx("花名册", headings(), List.of());
	}

	byte[] sample() {
		return SheetFile.xlsx("花名册", headings(),
				List.of(Arrays.asList("90001", "林向前", "掘进一班", "掘进队", "早班", "掘进工", "正式工", "党员", "2015-07-01", "第一党小组",
						1988, "2010-03-15", "2012-03-15"),
						Arrays.asList("90002", "石小山", "掘进一班", "掘进队", "早班", "扒渣工", "劳务工", "群众", null, null, 1999,
								"2024-06-01", null)));
	}

	private static List<String> headings() {
		return Arrays.stream(Field.values()).map(Field::heading).toList();
	}

	/** The rejected rows under their own headings, with the reasons. */
	byte[] rejected(long id, boolean workbook) {
		ImportBatch batch = this.imports.batch(id);
		int columns = batch.mapping().fields().size();
		List<String> headings = this.rejected.headings(batch.headings(), columns);
		List<List<Object>> rows = this.rejected.rows(this.imports.rejected(batch), columns);
		return workbook ? SheetFile.xlsx("花名册", headings, rows) : SheetFile.csv(headings, rows);
	}

}
