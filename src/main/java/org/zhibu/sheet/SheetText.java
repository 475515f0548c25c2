package org.zhibu.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

/** Finds the encoding of a text file: UTF-8 or UTF-16 with or without a mark, GB18030. */
final class SheetText {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private SheetText() {
	}

	static String decode(byte[] file) {
		String text = marked(file).or(() -> wide(file))
			.or(() -> strictly(file, 0, StandardCharsets.UTF_8))
			.or(() -> chinese(file))
			.orElseThrow(() -> new SheetRefused("sheet.encoding"));
		if (text.indexOf('\0') >= 0) {
			throw new SheetRefused("sheet.binary");
		}
		return text;
	}

	private static Optional<String> marked(byte[] file) {
		if (begins(file, 0xef, 0xbb, 0xbf)) {
			return required(strictly(file, 3, StandardCharsets.UTF_8));
		}
		if (begins(file, 0xff, 0xfe)) {
			return required(strictly(file, 2, StandardCharsets.UTF_16LE));
		}
		if (begins(file, 0xfe, 0xff)) {
			return required(strictly(file, 2, StandardCharsets.UTF_16BE));
		}
		return Optional.empty();
	}

	private static Optional<String> required(Optional<String> text) {
		if (text.isEmpty()) {
			throw new SheetRefused("sheet.encoding");
		}
		return text;
	}

	/**
	 * UTF-16 without a mark: every separator and line end leaves a zero byte on the same
	 * side.
	 */
	private static Optional<String> wide(byte[] file) {
		int[] zeros = new int[2];
		for (int i = 0; i < file.length; i++) {
			if (file[i] == 0) {
				zeros[i % 2]++;
			}
		}
		if (file.length % 2 != 0 || zeros[0] + zeros[1] <= file.length / 40 || Math.min(zeros[0], zeros[1]) > 0) {
			return Optional.empty();
		}
		return strictly(file, 0, (zeros[1] > 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
	}

	private static Optional<String> chinese(byte[] file) {
		CharsetDetector detector = new CharsetDetector();
		detector.setText(file);
		CharsetMatch best = detector.detect();
		boolean foreign = best != null && best.getConfidence() >= 80 && !best.getName().startsWith("GB")
				&& !best.getName().startsWith("UTF") && !best.getName().startsWith("ISO-8859");
		return foreign ? Optional.empty() : strictly(file, 0, GB18030);
	}

	private static Optional<String> strictly(byte[] file, int from, Charset charset) {
		try {
			return Optional.of(charset.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(file, from, file.length - from))
				.toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	private static boolean begins(byte[] file, int... magic) {
		for (int i = 0; i < magic.length; i++) {
			if (i >= file.length || (file[i] & 0xff) != magic[i]) {
				return false;
			}
		}
		return true;
	}

}
