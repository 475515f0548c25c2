package org.zhibu.scorecard;

import java.time.YearMonth;

import org.zhibu.shared.Points;
import org.zhibu.trend.Trend;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member's last twelve published months as a line. */
@Service
@Transactional(readOnly = true)
class Trends {

	private final ScorecardRepository cards;

	Trends(ScorecardRepository cards) {
		this.cards = cards;
	}

	/** The line up to a month, or {@code null} while nothing is published. */
	Trend until(YearMonth last, long personId) {
		return Trend.of(this.cards.totalsUntil(personId, last, Trend.MONTHS)
			.stream()
			.map((month) -> new Trend.Dot(month.period(), new Points(month.total())))
			.toList(), last);
	}

}
