package org.zhibu.reconciliation;

import java.time.YearMonth;

import org.zhibu.shared.Points;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

/**
 * One person's score money of a month on its way from the card to the hand.
 *
 * @param cardId his card
 * @param name his name
 * @param total the card's total
 * @param card the money on the card
 * @param formula the money by the rule, reckoned anew from the total
 * @param ledger what was posted for the month
 * @param stub what of it stands in sealed stubs
 * @param paid what of it was handed out
 * @param lastPeriod the month it was last paid with, or {@code null}
 * @param lineNo his line in that month's list, or {@code null}
 */
record TrailRow(long cardId, String name, Points total, Yuan card, Yuan formula, Yuan ledger, Yuan stub, Yuan paid,
		YearMonth lastPeriod, Integer lineNo) {

	/** The first place where the five numbers part, or {@code null} when they agree. */
	public Sentence gap() {
		if (!this.card.equals(this.formula)) {
			return new Sentence("reconciliation.gap.formula", this.card.signed(), this.formula.signed());
		}
		if (!this.formula.equals(this.ledger)) {
			return new Sentence("reconciliation.gap.ledger", this.ledger.signed());
		}
		if (!this.ledger.equals(this.stub)) {
			return new Sentence("reconciliation.gap.stub", this.stub.signed());
		}
		return this.stub.equals(this.paid) ? null : new Sentence("reconciliation.gap.paid", this.paid.signed());
	}

}
