package org.zhibu.coverage;

import java.time.LocalDate;
import java.util.Locale;

/** Where somebody stands with his talk or visit. */
enum Tile {

	ON_TRACK, DUE, OVERDUE, UNASSIGNED, DONE;

	private static final int SOON = 7;

	private static final int YEAR = 12;

	/**
	 * The tile of one person and kind.
	 * @param last the last one that counts, or {@code null}
	 * @param joined the first day on the roster, from which the first one is due
	 * @param months within how many months
	 * @param assigned whether anybody is to see to it
	 */
	static Tile of(LocalDate last, LocalDate joined, int months, boolean assigned, LocalDate today) {
		if (last != null && !last.isBefore(beginOfSpan(today, months))) {
			return DONE;
		}
		LocalDate due = ((last != null) ? last : joined).plusMonths(months);
		if (due.isBefore(today)) {
			return OVERDUE;
		}
		if (!due.isAfter(today.plusDays(SOON))) {
			return DUE;
		}
		return assigned ? ON_TRACK : UNASSIGNED;
	}

	/**
	 * Quarters, half years and years begin with the calendar's; longer spans are rolling.
	 */
	static LocalDate beginOfSpan(LocalDate today, int months) {
		if (months > YEAR || YEAR % months != 0) {
			return today.minusMonths(months).plusDays(1);
		}
		int month = (today.getMonthValue() - 1) / months * months + 1;
		return LocalDate.of(today.getYear(), month, 1);
	}

	/** The message key of its name. */
	public String key() {
		return "coverage.tile." + name();
	}

	/** How it is written in the address. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The class that colours it. */
	public String tone() {
		return switch (this) {
			case OVERDUE -> "bad";
			case DUE, UNASSIGNED -> "warn";
			case DONE -> "ok";
			case ON_TRACK -> "";
		};
	}

}
