package org.zhibu.upload;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are taken: two of pictures, and papers. */
enum FileKind {

	JPEG("image/jpeg", "jpg", new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff },
			new byte[] { (byte) 0xff, (byte) 0xd9 }),

	PNG("image/png", "png", new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' },
			new byte[] { 'I', 'E', 'N', 'D' }),

	PDF("application/pdf", "pdf", new byte[] { '%', 'P', 'D', 'F', '-' }, new byte[] { '%', '%', 'E', 'O', 'F' });

	final String mediaType;

	final String extension;

	private final byte[] head;

	private final byte[] tail;

	FileKind(String mediaType, String extension, byte[] head, byte[] tail) {
		this.mediaType = mediaType;
		this.extension = extension;
		this.head = head;
		this.tail = tail;
	}

	/** The kind that the first bytes tell, whatever the file calls itself. */
	static Optional<FileKind> of(byte[] file) {
		return Arrays.stream(values()).filter((kind) -> kind.at(file, 0, kind.head)).findFirst();
	}

	/**
	 * Whether the file was cut off: the decoders fill the missing part with grey and say
	 * nothing.
	 */
	boolean truncated(byte[] file) {
		for (int i = file.length - this.tail.length; i > this.head.length; i--) {
			if (at(file, i, this.tail)) {
				return false;
			}
		}
		return true;
	}

	/** Whether it is drawn anew: of a picture nothing but its pixels is kept. */
	boolean isPicture() {
		return this != PDF;
	}

	private boolean at(byte[] file, int start, byte[] sign) {
		return file.length >= start + sign.length
				&& Arrays.equals(file, start, start + sign.length, sign, 0, sign.length);
	}

}
