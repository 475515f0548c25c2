package org.zhibu.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list or a paper as a file to keep: the answer of a controller. */
public final class FileAnswer {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType XLSX = new MediaType("application",
			"vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private FileAnswer() {
	}

	/** The list as CSV. */
	public static ResponseEntity<byte[]> csv(String name, List<String> headings, List<List<Object>> rows) {
		return answer(name + ".csv", CSV, SheetFile.csv(headings, rows));
	}

	/** The list as a workbook. */
	public static ResponseEntity<byte[]> xlsx(String name, List<String> headings, List<List<Object>> rows) {
		return answer(name + ".xlsx", XLSX, SheetFile.xlsx(name, headings, rows));
	}

	/** A CSV file that is written already, under its whole name. */
	public static ResponseEntity<byte[]> csv(String fileName, byte[] file) {
		return answer(fileName, CSV, file);
	}

	/** A workbook that is written already, under its whole name. */
	public static ResponseEntity<byte[]> xlsx(String fileName, byte[] file) {
		return answer(fileName, XLSX, file);
	}

	/** A paper that is drawn already. */
	public static ResponseEntity<byte[]> pdf(String name, byte[] file) {
		return answer(name + ".pdf", MediaType.APPLICATION_PDF, file);
	}

	private static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] file) {
		return ResponseEntity.ok()
			.contentType(type)
			.headers((headers) -> headers
				.setContentDisposition(ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build()))
			.body(file);
	}

}
