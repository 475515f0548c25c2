package org.zhibu.bonus;

import org.zhibu.shared.Yuan;

/**
 * A reward or a deduction of a line.
 *
 * @param kind which way it counts
 * @param title the column it comes from
 * @param amount the money, above zero
 * @param reason what it is for, or {@code null}
 * @param clause the clause it rests on, or {@code null}
 * @param column its column in the sheet from 0, or {@code null} when it was typed here
 */
public record BonusAmount(AmountKind kind, String title, Yuan amount, String reason, String clause, Integer column) {

	/** The sum of one kind. */
	static Yuan sum(Iterable<BonusAmount> amounts, AmountKind kind) {
		Yuan sum = Yuan.ZERO;
		for (BonusAmount amount : amounts) {
			sum = (amount.kind() == kind) ? sum.plus(amount.amount()) : sum;
		}
		return sum;
	}

}
