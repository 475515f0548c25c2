package org.zhibu.review;

import org.zhibu.scheme.BonusRule;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

/** The money of a card as a sentence: {@code 96.5 − 95 = 1.5 分 × 10 元 = +15.00 元}. */
final class Formula {

	private static final int TENTHS_A_POINT = 10;

	private Formula() {
	}

	/** The sentence, or {@code null} while there is no total. */
	static Sentence of(Scorecard card, BonusRule rule) {
		Points total = card.getTotal();
		if (total == null) {
			return null;
		}
		if (card.isBackfilled()) {
			return new Sentence("scorecard.formula.backfilled", total);
		}
		int beyond = rule.beyond(total);
		if (beyond == 0) {
			return new Sentence("scorecard.formula.none", total, new Points(rule.lower()), new Points(rule.upper()));
		}
		Points limit = new Points((beyond < 0) ? rule.lower() : rule.upper());
		String perPoint = new Yuan(rule.fenPerTenth() * TENTHS_A_POINT).plain().replaceFirst("\\.00$", "");
		return new Sentence((beyond > 0) ? "scorecard.formula.gain" : "scorecard.formula.loss", total, limit,
				new Points(Math.abs(beyond)), perPoint, card.getMoney().signed());
	}

}
