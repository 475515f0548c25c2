package org.zhibu.bonus;

import org.zhibu.shared.Yuan;

/**
 * One version of one line of the list.
 *
 * @param id the id of this version
 * @param lineNo its number in the list
 * @param revision its version, from 1
 * @param state whether it is in force
 * @param said what it says
 * @param reason why it replaced the one before, {@code null} for the first
 */
public record BonusLine(long id, int lineNo, int revision, LineState state, LineDraft said, String reason) {

	/** Base and rewards of the line alone, without what the ledger adds. */
	public Yuan ownGross() {
		return this.said.base().plus(BonusAmount.sum(this.said.amounts(), AmountKind.REWARD));
	}

}
