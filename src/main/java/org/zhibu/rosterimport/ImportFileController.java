package org.zhibu.rosterimport;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;
import org.zhibu.sheet.FileAnswer;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of an import: empty form, sample, rejected rows. */
@Controller
class ImportFileController {

	private final ImportSheets sheets;

	ImportFileController(ImportSheets sheets) {
		this.sheets = sheets;
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports/blank.xlsx")
	ResponseEntity<byte[]> blank() {
		return FileAnswer.xlsx("blank.xlsx", this.sheets.blank());
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports/sample.xlsx")
	ResponseEntity<byte[]> sample() {
		return FileAnswer.xlsx("sample.xlsx", this.sheets.sample());
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports/{id}/rejected.csv")
	ResponseEntity<byte[]> rejectedCsv(@PathVariable long id) {
		return FileAnswer.csv("rejected.csv", this.sheets.rejected(id, false));
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports/{id}/rejected.xlsx")
	ResponseEntity<byte[]> rejectedXlsx(@PathVariable long id) {
		return FileAnswer.xlsx("rejected.xlsx", this.sheets.rejected(id, true));
	}

}
