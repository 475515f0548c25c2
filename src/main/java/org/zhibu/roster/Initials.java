package org.zhibu.roster;

import java.util.Locale;

import com.ibm.icu.text.Transliterator;

/** The pinyin initials of a name, for search: 方致远 is found by {@code fzy}. */
final class Initials {

	private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

	private Initials() {
	}

	static String of(String name) {
		StringBuilder initials = new StringBuilder();
		for (String syllable : LATIN.transliterate(name).strip().split("[\\s·.]+")) {
			if (!syllable.isEmpty()) {
				initials.appendCodePoint(syllable.codePointAt(0));
			}
		}
		String lower = initials.toString().toLowerCase(Locale.ROOT);
		return (lower.length() <= 40) ? lower : lower.substring(0, 40);
	}

}
