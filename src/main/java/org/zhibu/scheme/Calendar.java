package org.zhibu.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The days of one month's score. Dates are Beijing time; a state that hangs on a date is
 * computed from it.
 *
 * @param month the month scored
 * @param selfFromDay first day of self scoring in the month
 * @param reviewDay day of the next month by which cards are reviewed
 * @param publishDay day of the next month on which cards are published
 * @param objectionDays days after publication in which objections are taken
 */
public record Calendar(YearMonth month, int selfFromDay, int reviewDay, int publishDay, int objectionDays) {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	public LocalDate selfFrom() {
		return this.month.atDay(this.selfFromDay);
	}

	/** The last day of self scoring. */
	public LocalDate selfUntil() {
		return this.month.atEndOfMonth();
	}

	public LocalDate reviewBy() {
		return this.month.plusMonths(1).atDay(this.reviewDay);
	}

	public LocalDate publishOn() {
		return this.month.plusMonths(1).atDay(this.publishDay);
	}

	/**
	 * The end of the window: 24:00 of the last day after a publication at that moment.
	 */
	public Instant objectionsUntil(Instant published) {
		LocalDate day = published.atZone(ZONE).toLocalDate();
		return day.plusDays(this.objectionDays + 1L).atStartOfDay(ZONE).toInstant();
	}

	/** The first day on which the month may be closed when published on time. */
	public LocalDate closeOn() {
		return publishOn().plusDays(this.objectionDays + 1L);
	}

}
