package org.zhibu.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads clauses from a pasted text: one paragraph is one clause. The numbers that people
 * type before them are left off, because the book numbers them itself.
 */
final class ClauseText {

	/** 第七条, 7、 or 7. — but not 1.5 分, which is a figure of the clause. */
	private static final Pattern NUMBER = Pattern
		.compile("^(第\\s*[0-9〇零一二三四五六七八九十百]+\\s*条|[0-9]{1,3}\\s*[、．.](?![0-9]))[\\s:：]*");

	private ClauseText() {
	}

	/** The clauses of the text, without empty ones. */
	static List<String> split(String typed) {
		List<String> clauses = new ArrayList<>();
		for (String paragraph : typed.split("\\R")) {
			String wording = NUMBER.matcher(paragraph.strip()).replaceFirst("").strip();
			if (!wording.isEmpty()) {
				clauses.add(wording);
			}
		}
		return clauses;
	}

	/** The clauses as the text of a form. */
	static String join(List<Clause> clauses) {
		return String.join("\n", clauses.stream().map(Clause::getWording).toList());
	}

}
