package org.zhibu.sheetbatch;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.zhibu.shared.RuleViolation;

import org.springframework.web.multipart.MultipartFile;

/**
 * A file that was sent with a form.
 *
 * @param name its name without folders and without what cannot be seen
 * @param content its bytes
 */
public record SheetUpload(String name, byte[] content) {

	private static final int LONGEST_NAME = 100;

	/**
	 * The file of a form.
	 * @throws RuleViolation if the form came without one
	 */
	public static SheetUpload of(MultipartFile file) {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
			throw RuleViolation.at("file", "import.file.missing");
		}
		try {
			return new SheetUpload(named(file.getOriginalFilename()), file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String named(String original) {
		String name = original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1)
			.replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
			.strip();
		return name.isEmpty() ? "—" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
	}

}
