package org.zhibu.careduty;

import java.time.LocalDate;

import org.zhibu.roster.Person;
import org.zhibu.shared.RuleViolation;

/** The day of a talk or a visit as it is noted. */
public final class CareDay {

	/** Noted later than this many days after it took place, it is stamped 补录. */
	private static final int FRESH = 7;

	private static final int YEARS_BACK = 3;

	private CareDay() {
	}

	/**
	 * Refuses a day to come, one too long ago, and one when the person was not there.
	 * @throws RuleViolation at {@code day} or {@code person}
	 */
	public static void requireFit(Person person, LocalDate day, LocalDate today) {
		if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(YEARS_BACK))) {
			throw RuleViolation.at("day", "talk.day.range", YEARS_BACK);
		}
		if (!person.presentOn(day)) {
			throw RuleViolation.at("person", "talk.person.absent", person.getName());
		}
	}

	/** Whether what took place on that day is noted late. */
	public static boolean isLate(LocalDate day, LocalDate today) {
		return day.plusDays(FRESH).isBefore(today);
	}

}
