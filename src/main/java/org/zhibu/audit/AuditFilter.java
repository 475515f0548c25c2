package org.zhibu.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.springframework.web.util.UriComponentsBuilder;

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
		String plain = (text != null) ? text.strip().replace("\0", "") : "";
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

	/** The address of the page before an id, with the same filter. */
	public String pageBefore(long id) {
		return UriComponentsBuilder.fromPath("/audit")
			.queryParam("who", this.who)
			.queryParam("kind", this.kind)
			.queryParam("subject", this.subject)
			.queryParam("from", this.from)
			.queryParam("until", this.until)
			.queryParam("before", id)
			.encode()
			.build()
			.toUriString();
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
