package org.zhibu.scorecard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member's own cards: what is published of them, and the sheet he fills in. */
@Service
@Transactional(readOnly = true)
class MyCards {

	private final Months months;

	private final ScorecardRepository cards;

	private final SelfScores selfScores;

	private final Schemes schemes;

	private final Cards views;

	private final Clock clock;

	MyCards(Months months, ScorecardRepository cards, SelfScores selfScores, Schemes schemes, Cards views,
			Clock clock) {
		this.months = months;
		this.cards = cards;
		this.selfScores = selfScores;
		this.schemes = schemes;
		this.views = views;
		this.clock = clock;
	}

	/** The member's months: the latest result whole, the others as a list. */
	MyMonths of(CurrentPerson actor) {
		List<Scorecard> all = this.cards.findByPersonIdOrderByPeriodDesc(actor.personId());
		Optional<Scorecard> latest = all.stream().filter(Scorecard::isPublished).findFirst();
		if (latest.isEmpty()) {
			return new MyMonths(all, null, null, null);
		}
		CardView view = this.views.view(actor, latest.get().getId());
		return new MyMonths(all, view, Cards.trend(all, latest.get().getPeriod()), lastDayOfWindow(view.month()));
	}

	private LocalDate lastDayOfWindow(ScoreMonth month) {
		return month.isWindowOpen(this.clock.instant())
				? LocalDate.ofInstant(month.getObjectionsUntil().minusMillis(1), this.clock.getZone()) : null;
	}

	/**
	 * The self-score sheet of a month.
	 * @throws Missing if the member has no card in it
	 */
	SelfSheet sheet(CurrentPerson actor, YearMonth period) {
		ScoreMonth month = this.months.of(period);
		Optional<Scorecard> card = this.selfScores.own(actor, month);
		Scheme scheme = this.schemes.withItems(month.getSchemeId());
		return card.map((own) -> SelfSheet.of(own, scheme.getItems(), this.selfScores.may(own, actor, month).why()))
			.orElseThrow(() -> new Missing("scorecard"));
	}

}
