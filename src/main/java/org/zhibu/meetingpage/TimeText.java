package org.zhibu.meetingpage;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.shared.FormText;
import org.zhibu.shared.RuleViolation;

/** Reads a time of day. */
final class TimeText {

	private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:：.时]?([0-5]\\d)分?");

	private TimeText() {
	}

	/** A time of day as people write it: 14:30, 1430, 14时30分. */
	static LocalTime read(String field, String typed) {
		Matcher found = TIME.matcher(Normalizer.normalize(FormText.plain(typed), Normalizer.Form.NFKC));
		if (!found.matches()) {
			throw RuleViolation.at(field, "meeting.time.unreadable");
		}
		return LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
	}

}
