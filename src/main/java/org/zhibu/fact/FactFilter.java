package org.zhibu.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * What part of the book is shown.
 *
 * @param person one person and the zones he owned, or {@code null} for all
 * @param month one month, or {@code null} for all
 */
record FactFilter(Long person, YearMonth month) {

	static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

	private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

	/** The filter of the address; what cannot be read filters nothing. */
	static FactFilter of(String person, String month) {
		return new FactFilter(person.matches("\\d{1,18}") ? Long.valueOf(person) : null, read(month));
	}

	private static YearMonth read(String month) {
		try {
			return month.matches("\\d{4}-\\d{2}") ? YearMonth.parse(month) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	long personOrZero() {
		return (this.person != null) ? this.person : 0;
	}

	LocalDate first() {
		return (this.month != null) ? this.month.atDay(1) : EARLIEST;
	}

	LocalDate last() {
		return (this.month != null) ? this.month.atEndOfMonth() : LATEST;
	}

	public boolean any() {
		return this.person != null || this.month != null;
	}

}
