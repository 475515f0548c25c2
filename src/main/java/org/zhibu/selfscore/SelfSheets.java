package org.zhibu.selfscore;

import java.time.YearMonth;

import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheet a member fills in. */
@Service
@Transactional(readOnly = true)
class SelfSheets {

	private final Months months;

	private final SelfScores selfScores;

	private final Schemes schemes;

	SelfSheets(Months months, SelfScores selfScores, Schemes schemes) {
		this.months = months;
		this.selfScores = selfScores;
		this.schemes = schemes;
	}

	/**
	 * The self-score sheet of a month.
	 * @throws Missing if the member has no card in it
	 */
	SelfSheet of(CurrentPerson actor, YearMonth period) {
		ScoreMonth month = this.months.of(period);
		Scorecard own = this.selfScores.own(actor, month).orElseThrow(() -> new Missing("scorecard"));
		Scheme scheme = this.schemes.withItems(month.getSchemeId());
		return SelfSheet.of(own, scheme.getItems(), this.selfScores.may(own, actor, month).why());
	}

}
