package org.zhibu.payout;

import java.time.Instant;

import org.zhibu.shared.Yuan;

/**
 * Money that was handed out for a line, or taken back.
 *
 * @param id its id
 * @param lineNo the number of the line
 * @param amount the money, negative for a reversal
 * @param reversal whether it reverses another one
 * @param reversed whether another one reverses it
 * @param reason why it was reversed, or {@code null}
 * @param paidBy the name of the accountant
 * @param paidAt when
 */
public record Payment(long id, int lineNo, Yuan amount, boolean reversal, boolean reversed, String reason,
		String paidBy, Instant paidAt) {

}
