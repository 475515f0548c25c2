package org.zhibu.bonusrule;

import java.time.LocalDate;
import java.time.YearMonth;

import org.zhibu.roster.Employment;

/**
 * What the roster says of somebody in the month of a list.
 *
 * @param personId the person
 * @param name the name
 * @param team the team's name, or {@code null}
 * @param trade the trade, or {@code null}
 * @param employment what the person is on the month's last day
 * @param joinedOn the first day
 * @param leftOn the last day, or {@code null}
 * @param leads whether the person is section head, deputy or team leader on the month's
 * last day
 */
public record OnRoster(long personId, String name, String team, String trade, Employment employment, LocalDate joinedOn,
		LocalDate leftOn, boolean leads) {

	/** Whether the person left before the month began. */
	boolean leftBefore(YearMonth month) {
		return this.leftOn != null && this.leftOn.isBefore(month.atDay(1));
	}

	/** Whether the person joins only after the month. */
	boolean joinsAfter(YearMonth month) {
		return this.joinedOn.isAfter(month.atEndOfMonth());
	}

	/** Whether the person is on the roster on any day of the month. */
	boolean during(YearMonth month) {
		return !leftBefore(month) && !joinsAfter(month);
	}

}
