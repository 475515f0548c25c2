package org.zhibu.bonussheet;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Somebody the roster has or had.
 *
 * @param id the person
 * @param number the employee number
 * @param name the name
 * @param joinedOn the first day
 * @param leftOn the last day, or {@code null}
 */
record Known(long id, String number, String name, LocalDate joinedOn, LocalDate leftOn) {

	boolean leftBefore(YearMonth month) {
		return this.leftOn != null && this.leftOn.isBefore(month.atDay(1));
	}

	boolean joinedAfter(YearMonth month) {
		return this.joinedOn.isAfter(month.atEndOfMonth());
	}

	boolean presentDuring(YearMonth month) {
		return !leftBefore(month) && !joinedAfter(month);
	}

}
