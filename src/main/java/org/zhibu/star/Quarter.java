package org.zhibu.star;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.shared.Missing;

/** Three months of a year, 1 to 4. */
record Quarter(int year, int number) {

	private static final int MONTHS = 3;

	Quarter {
		if (year < 2000 || year > 2100 || number < 1 || number > 4) {
			throw new Missing("quarter");
		}
	}

	List<YearMonth> months() {
		YearMonth first = YearMonth.of(this.year, (this.number - 1) * MONTHS + 1);
		return List.of(first, first.plusMonths(1), first.plusMonths(2));
	}

	/** The quarter before, or {@code null} at the edge of time. */
	public Quarter before() {
		return (this.number > 1) ? new Quarter(this.year, this.number - 1)
				: (this.year > 2000) ? new Quarter(this.year - 1, 4) : null;
	}

	/** The quarter after, or {@code null} at the edge of time. */
	public Quarter after() {
		return (this.number < 4) ? new Quarter(this.year, this.number + 1)
				: (this.year < 2100) ? new Quarter(this.year + 1, 1) : null;
	}

}
