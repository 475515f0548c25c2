package org.zhibu.mycards;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.review.CardView;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.trend.Trend;

/**
 * A member's months as he sees them.
 *
 * @param all his cards, the latest first
 * @param latest the latest published card, or {@code null}
 * @param trend his last twelve published months, or {@code null}
 * @param windowUntil the last day for objections to the latest card, or {@code null} when
 * it is over
 */
record MyMonths(List<Scorecard> all, CardView latest, Trend trend, LocalDate windowUntil) {

	/** The latest month that still waits for its publication, or {@code null}. */
	public Scorecard waiting() {
		Scorecard last = this.all.isEmpty() ? null : this.all.get(0);
		return (last == null || last.isPublished() || last.isExcused()) ? null : last;
	}

}
