package org.zhibu.sheetbatch;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a sheet to keep. */
public final class SheetDownload {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType XLSX = new MediaType("application",
			"vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private SheetDownload() {
	}

	/** A workbook under that name. */
	public static ResponseEntity<byte[]> xlsx(String name, byte[] file) {
		return answer(name, XLSX, file);
	}

	/** A CSV file under that name. */
	public static ResponseEntity<byte[]> csv(String name, byte[] file) {
		return answer(name, CSV, file);
	}

	private static ResponseEntity<byte[]> answer(String name, MediaType type, byte[] file) {
		return ResponseEntity.ok()
			.contentType(type)
			.headers((headers) -> headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
			.body(file);
	}

}
