package org.zhibu.mycards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.zhibu.review.CardPages;
import org.zhibu.review.CardView;
import org.zhibu.scorecard.Cards;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.selfscore.Trends;
import org.zhibu.shared.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member's own cards: what is published of them. */
@Service
@Transactional(readOnly = true)
class MyCards {

	private final Cards cards;

	private final CardPages views;

	private final Clock clock;

	MyCards(Cards cards, CardPages views, Clock clock) {
		this.cards = cards;
		this.views = views;
		this.clock = clock;
	}

	/** The member's months: the latest result whole, the others as a list. */
	MyMonths of(CurrentPerson actor) {
		List<Scorecard> all = this.cards.ofPerson(actor.personId());
		Optional<Scorecard> latest = all.stream().filter(Scorecard::isPublished).findFirst();
		if (latest.isEmpty()) {
			return new MyMonths(all, null, null, null);
		}
		CardView view = this.views.view(actor, latest.get().getId());
		return new MyMonths(all, view, Trends.of(all, latest.get().getPeriod()), lastDayOfWindow(view.month()));
	}

	private LocalDate lastDayOfWindow(ScoreMonth month) {
		return month.isWindowOpen(this.clock.instant())
				? LocalDate.ofInstant(month.getObjectionsUntil().minusMillis(1), this.clock.getZone()) : null;
	}

}
