package org.zhibu.expensepay;

import java.time.LocalDate;

import org.zhibu.shared.Yuan;

/**
 * Money to be handed out, as it was keyed in.
 *
 * @param line the item of a plan, 0 for anything else
 * @param amount how much of that item; {@code null} for all that is open
 * @param paidOn the day, from the submission to today
 * @param buyer who bought, or {@code null}
 * @param second the second buyer, or {@code null}
 */
public record Outlay(int line, Yuan amount, LocalDate paidOn, Long buyer, Long second) {

	/** All that was granted, on that day, without buyers. */
	public static Outlay whole(LocalDate paidOn) {
		return new Outlay(0, null, paidOn, null, null);
	}

}
