package org.zhibu.meetingcalendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;

/**
 * Whether a meeting is due. The year is cut into stretches of so many months; one meeting
 * a stretch is owed (design 1.5).
 */
final class DueRule {

	private static final int MONTHS = 12;

	private final int everyMonths;

	private final LocalDate today;

	DueRule(int everyMonths, LocalDate today) {
		this.everyMonths = everyMonths;
		this.today = today;
	}

	/** The last day of the stretch that today lies in. */
	LocalDate until() {
		return first().plusMonths(this.everyMonths - 1L).atEndOfMonth();
	}

	/**
	 * How it stands.
	 * @param held the days on which such a meeting was held
	 * @param planned whether one is planned for the rest of the stretch
	 * @param since the day of the first meeting of any kind, {@code null} when there was
	 * none: nothing is overdue from before the branch kept its meetings here
	 */
	DueState state(Collection<LocalDate> held, boolean planned, LocalDate since) {
		LocalDate first = first().atDay(1);
		LocalDate before = first().minusMonths(this.everyMonths).atDay(1);
		if (held.stream().anyMatch((day) -> !day.isBefore(first) && !day.isAfter(until()))) {
			return DueState.DONE;
		}
		boolean missed = since != null && since.isBefore(first)
				&& held.stream().noneMatch((day) -> !day.isBefore(before) && day.isBefore(first))
				&& !since.isAfter(before);
		if (missed) {
			return DueState.OVERDUE;
		}
		return planned ? DueState.PLANNED : DueState.DUE;
	}

	private YearMonth first() {
		int month = (this.today.getMonthValue() - 1) / this.everyMonths * this.everyMonths + 1;
		return YearMonth.of(this.today.getYear(), Math.min(month, MONTHS));
	}

}
