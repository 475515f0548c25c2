package org.zhibu.rosterimport;

import java.nio.charset.StandardCharsets;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of an import: empty form, sample, rejected rows. */
@Controller
class ImportFileController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final ImportSheets sheets;

	ImportFileController(ImportSheets sheets) {
		this.sheets = sheets;
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports/blank.xlsx")
	ResponseEntity<byte[]> blank() {
		return file("blank.xlsx", XLSX, this.sheets.blank());
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports/sample.xlsx")
	ResponseEntity<byte[]> sample() {
		return file("sample.xlsx", XLSX, this.sheets.sample());
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports/{id}/rejected.csv")
	ResponseEntity<byte[]> rejectedCsv(@PathVariable long id) {
		return file("rejected.csv", CSV, this.sheets.rejected(id, false));
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports/{id}/rejected.xlsx")
	ResponseEntity<byte[]> rejectedXlsx(@PathVariable long id) {
		return file("rejected.xlsx", XLSX, this.sheets.rejected(id, true));
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

}
