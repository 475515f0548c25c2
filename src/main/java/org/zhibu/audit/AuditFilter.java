package org.zhibu.audit;

import org.zhibu.shared.FormText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What the log is searched for; every field may be empty.
 *
 * @param who an employee number or the beginning of a name
 * @param kind WRITE, REFUSED or READ
 * @param subject the kind of thing
 * @param from the first day, {@code 2026-10-01}
 * @param until the last day
 */
record AuditFilter(String who, String kind, String subject, String from, String until) {

	AuditFilter {
		who = stripped(who);
		kind = stripped(kind);
		subject = stripped(subject);
		from = stripped(from);
		until = stripped(until);
	}

	private static String stripped(String text) {
		String plain = FormText.plain(text);
		return (plain.length() > 40) ? plain.substring(0, 40) : plain;
	}

	LocalDate firstDay() {
		return day(this.from);
	}

	LocalDate lastDay() {
		return day(this.until);
	}

	/** Whether a date was typed that is none. */
	public boolean hasBadDate() {
		return !this.from.isEmpty() && firstDay() == null || !this.until.isEmpty() && lastDay() == null;
	}

	private static LocalDate day(String text) {
		try {
			LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
			return (day != null && day.getYear() >= 1900 && day.getYear() <= 9000) ? day : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
