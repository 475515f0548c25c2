package org.zhibu.selfscore;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.Scorecard;
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
		return of(this.cards.resultsUntil(personId, last, Trend.MONTHS), last);
	}

	/** The line that a member's cards draw up to a month, likewise. */
	public static Trend of(List<Scorecard> cards, YearMonth last) {
		return Trend.of(cards.stream()
			.filter((card) -> card.isPublished() && card.getTotal() != null)
			.map((card) -> new Trend.Dot(card.getPeriod(), card.getTotal()))
			.toList(), last);
	}

}
