package org.zhibu.meetingpage;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.shared.RuleViolation;

/** Reads what people type into the forms of meetings. */
final class Typed {

	private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:：.时]?([0-5]\\d)分?");

	private Typed() {
	}

	/** Without what no keyboard types, never {@code null}. */
	static String plain(String typed) {
		return (typed != null) ? typed.replace("\0", "").strip() : "";
	}

	/** The text, {@code null} when empty; refused at its field when too long. */
	static String within(String field, String typed, int longest) {
		String plain = plain(typed);
		if (plain.length() > longest) {
			throw RuleViolation.at(field, "meeting.long", longest);
		}
		return plain.isEmpty() ? null : plain;
	}

	/** A time of day as people write it: 14:30, 1430, 14时30分. */
	static LocalTime time(String field, String typed) {
		Matcher found = TIME.matcher(Normalizer.normalize(plain(typed), Normalizer.Form.NFKC));
		if (!found.matches()) {
			throw RuleViolation.at(field, "meeting.time.unreadable");
		}
		return LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
	}

	/** An id, or {@code null} when nothing readable was sent. */
	static Long id(String typed) {
		return plain(typed).matches("\\d{1,18}") ? Long.valueOf(plain(typed)) : null;
	}

}
