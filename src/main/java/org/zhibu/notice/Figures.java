package org.zhibu.notice;

import java.time.YearMonth;

import org.zhibu.shared.Sentence;

/**
 * The figures of a sentence as one text: whole numbers stay numbers, months stay months,
 * words of the application stay keys, everything else is written out.
 */
final class Figures {

	private static final String BETWEEN = "\u001f";

	private static final int LONGEST = 100;

	private Figures() {
	}

	static String written(Sentence sentence) {
		StringBuilder text = new StringBuilder();
		for (Object figure : sentence.figures()) {
			text.append((text.length() > 0) ? BETWEEN : "").append(written(figure));
		}
		return text.toString();
	}

	private static String written(Object figure) {
		if (figure instanceof Integer || figure instanceof Long) {
			return "n" + figure;
		}
		if (figure instanceof YearMonth) {
			return "m" + figure;
		}
		if (figure instanceof Sentence word) {
			return "k" + word.key();
		}
		String plain = String.valueOf(figure).replace(BETWEEN, " ");
		return "t" + ((plain.length() > LONGEST) ? plain.substring(0, LONGEST - 1) + "…" : plain);
	}

	static Object[] read(String text) {
		if (text.isEmpty()) {
			return new Object[0];
		}
		String[] parts = text.split(BETWEEN, -1);
		Object[] figures = new Object[parts.length];
		for (int i = 0; i < parts.length; i++) {
			String plain = parts[i].substring(1);
			figures[i] = switch (parts[i].charAt(0)) {
				case 'n' -> (Object) Long.valueOf(plain);
				case 'm' -> YearMonth.parse(plain);
				case 'k' -> new Sentence(plain);
				default -> plain;
			};
		}
		return figures;
	}

}
