package org.zhibu.upload;

import java.util.Arrays;
import java.util.Optional;

/** The two kinds of picture that are taken. */
enum PictureKind {

	JPEG("image/jpeg", "jpg", new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff },
			new byte[] { (byte) 0xff, (byte) 0xd9 }),

	PNG("image/png", "png", new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' },
			new byte[] { 'I', 'E', 'N', 'D' });

	final String mediaType;

	final String extension;

	private final byte[] head;

	private final byte[] tail;

	PictureKind(String mediaType, String extension, byte[] head, byte[] tail) {
		this.mediaType = mediaType;
		this.extension = extension;
		this.head = head;
		this.tail = tail;
	}

	/** The kind that the first bytes tell, whatever the file calls itself. */
	static Optional<PictureKind> of(byte[] file) {
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

	private boolean at(byte[] file, int start, byte[] sign) {
		return file.length >= start + sign.length
				&& Arrays.equals(file, start, start + sign.length, sign, 0, sign.length);
	}

}
