package org.zhibu.correction;

import java.time.LocalDateTime;

import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/** One later version of a card: whose, which month, why, and the result before and after. */
record Correction(long id, long cardId, String period, String name, String origin, String reason, Points oldTotal,
		Points newTotal, Yuan oldMoney, Yuan newMoney, LocalDateTime at) {

	/** What the version changed in money. */
	public Yuan difference() {
		return this.newMoney.plus(this.oldMoney.negated());
	}

}
