package org.zhibu.upload;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.shared.RuleViolation;

/**
 * A picture drawn anew, or a PDF that was looked through. A PDF cannot be drawn anew
 * here: it is kept as it is and only ever sent as a download.
 */
public final class Attachment {

	private static final int HEAD = 8;

	private static final int TAIL = 1024;

	/** {@code #4a} stands for a letter in the names of a PDF. */
	private static final Pattern ESCAPED = Pattern.compile("#([0-9a-fA-F]{2})");

	/**
	 * What makes a paper act: scripts, programs, files within it, forms that are sent.
	 */
	private static final Pattern ACTS = Pattern
		.compile("/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Movie|Sound)"
				+ "(?![A-Za-z])");

	private final FileKind kind;

	private final byte[] bytes;

	private Attachment(FileKind kind, byte[] bytes) {
		this.kind = kind;
		this.bytes = bytes;
	}

	static Attachment of(Picture picture) {
		return new Attachment(picture.kind(), picture.bytes());
	}

	/**
	 * Judges a file by its content, whatever it calls itself.
	 * @param field the field of the form that a refusal belongs to
	 * @throws RuleViolation with a sentence, if it is not taken
	 */
	public static Attachment judged(String field, byte[] file) {
		if (file.length > Picture.LARGEST) {
			throw RuleViolation.at(field, "upload.large", Picture.LARGEST / 1024 / 1024);
		}
		FileKind kind = FileKind.of(file).orElse(null);
		if (file.length > 0 && kind == null) {
			throw RuleViolation.at(field, "upload.kind.paper");
		}
		return (kind == FileKind.PDF) ? paper(field, file) : of(Picture.cleaned(field, file));
	}

	private static Attachment paper(String field, byte[] file) {
		String text = new String(file, StandardCharsets.ISO_8859_1);
		boolean named = text.length() > HEAD && text.substring(0, HEAD).matches("%PDF-[12]\\.[0-9]");
		int tail = Math.max(0, text.length() - TAIL);
		boolean whole = text.indexOf("%%EOF", tail) > 0 && text.indexOf("startxref", tail) > 0;
		if (!named || !whole) {
			throw RuleViolation.at(field, "upload.paper.broken");
		}
		if (text.contains("/Encrypt")) {
			throw RuleViolation.at(field, "upload.paper.locked");
		}
		String plain = ESCAPED.matcher(withoutStreams(text))
			.replaceAll(
					(letter) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
		if (ACTS.matcher(plain).find()) {
			throw RuleViolation.at(field, "upload.paper.acts");
		}
		return new Attachment(FileKind.PDF, file.clone());
	}

	/** Compressed bytes may spell anything by chance. */
	private static String withoutStreams(String text) {
		StringBuilder plain = new StringBuilder();
		int from = 0;
		int start = text.indexOf("stream");
		while (start >= 0) {
			int end = text.indexOf("endstream", start);
			if (end < 0) {
				break;
			}
			plain.append(text, from, start).append(' ');
			from = end + "endstream".length();
			start = text.indexOf("stream", from);
		}
		return plain.append(text.substring(from)).toString();
	}

	FileKind kind() {
		return this.kind;
	}

	int size() {
		return this.bytes.length;
	}

	byte[] bytes() {
		return this.bytes.clone();
	}

}
