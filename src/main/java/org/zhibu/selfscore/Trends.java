package org.zhibu.selfscore;

import java.time.YearMonth;

import org.zhibu.scorecard.Cards;
import org.zhibu.trend.Trend;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member's last twelve published months as a line. */
@Service
@Transactional(readOnly = true)
public class Trends {

	private final Cards cards;

	Trends(Cards cards) {
		this.cards = cards;
	}

	/** The line up to a month, or {@code null} while nothing is published. */
	public Trend until(YearMonth last, long personId) {
		return Trend.of(this.cards.resultsUntil(personId, last, Trend.MONTHS)
			.stream()
			.map((month) -> new Trend.Dot(month.getPeriod(), month.getTotal()))
			.toList(), last);
	}

}
