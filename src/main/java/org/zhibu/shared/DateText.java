package org.zhibu.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a date as people write it: 2026-10-01, 2026/10/1, 2026年10月1日, 20261001. */
public final class DateText {

	private static final Pattern PARTS = Pattern
		.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( 0{1,2}:00(:00)?)?");

	private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

	private DateText() {
	}

	/** The date, or empty when there is no such day; full-width digits are accepted. */
	public static Optional<LocalDate> read(String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('−', '-').replace('。', '.');
		for (Pattern pattern : new Pattern[] { PARTS, DIGITS }) {
			Matcher found = pattern.matcher(plain);
			if (found.matches()) {
				return day(found);
			}
		}
		return Optional.empty();
	}

	private static Optional<LocalDate> day(Matcher found) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
					Integer.parseInt(found.group(3))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
