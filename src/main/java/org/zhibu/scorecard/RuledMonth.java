package org.zhibu.scorecard;

import org.zhibu.scheme.Calendar;
import org.zhibu.scheme.Scheme;

/**
 * A month with the scheme it was opened under.
 *
 * @param month the month
 * @param scheme its scheme, with the ten items
 */
public record RuledMonth(ScoreMonth month, Scheme scheme) {

	/** The days of the month. */
	public Calendar days() {
		return this.scheme.calendarOf(this.month.getPeriod());
	}

}
