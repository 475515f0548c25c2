package org.zhibu.bonusfinding;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.zhibu.shared.Sentence;

/**
 * A sentence as one text: its key and its figures written out, so that it is said in the
 * reader's language later.
 */
final class Said {

	private static final String BETWEEN = "\u001f";

	/** A reason of a line may be long; its beginning tells which one is meant. */
	private static final int LONGEST = 100;

	private Said() {
	}

	static String written(Sentence sentence) {
		return sentence.key() + Arrays.stream(sentence.figures())
			.map((figure) -> BETWEEN + clipped(String.valueOf(figure).replace(BETWEEN, " ")))
			.collect(Collectors.joining());
	}

	static Sentence read(String written) {
		String[] parts = written.split(BETWEEN, -1);
		return new Sentence(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
	}

	private static String clipped(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST - 1) + "…" : text;
	}

}
