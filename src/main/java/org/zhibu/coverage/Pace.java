package org.zhibu.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * How fast the visits must go to reach every home within the year, beside the floor.
 *
 * @param homes everybody on the roster
 * @param reached whose home was visited this year
 * @param monthsLeft this month included
 * @param aMonth visits a month from now on
 * @param floor visits a month at least
 * @param thisMonth visits of this month that count
 */
record Pace(int homes, int reached, int monthsLeft, int aMonth, int floor, int thisMonth) {

	private static final int YEAR = 12;

	static Pace of(List<Covered> grid, int floor, int thisMonth, LocalDate today) {
		LocalDate newYear = today.withDayOfYear(1);
		int reached = (int) grid.stream()
			.filter((one) -> one.lastVisit() != null && !one.lastVisit().isBefore(newYear))
			.count();
		int months = YEAR - today.getMonthValue() + 1;
		int left = grid.size() - reached;
		return new Pace(grid.size(), reached, months, (left + months - 1) / months, floor, thisMonth);
	}

}
