package org.zhibu.expensepay;

import java.time.LocalDate;

import org.zhibu.shared.Yuan;

/**
 * A payment or its reversal.
 *
 * @param id its id
 * @param line the item of a plan, 0 for the whole
 * @param fen how much, in fen; below zero for a reversal
 * @param paidOn the day
 * @param reversal whether it takes another one back
 * @param reversed whether it was taken back itself
 * @param receipted whether its receipt came in
 */
record Paid(long id, int line, long fen, LocalDate paidOn, boolean reversal, boolean reversed, boolean receipted) {

	/** How much, below zero for a reversal. */
	public Yuan amount() {
		return new Yuan(this.fen);
	}

	/** Whether it is money that was handed out and not taken back. */
	boolean stands() {
		return !this.reversal && !this.reversed;
	}

}
