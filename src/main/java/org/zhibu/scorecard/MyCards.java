package org.zhibu.scorecard;

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

	MyCards(Months months, ScorecardRepository cards, SelfScores selfScores, Schemes schemes) {
		this.months = months;
		this.cards = cards;
		this.selfScores = selfScores;
		this.schemes = schemes;
	}

	/** The member's cards, the latest first. */
	List<Scorecard> of(CurrentPerson actor) {
		return this.cards.findByPersonIdOrderByPeriodDesc(actor.personId());
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
