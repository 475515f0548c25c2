package org.zhibu.ledger;

import org.zhibu.shared.Yuan;

/**
 * What the ledger adds to one person's bonus of one month; it cannot be typed.
 *
 * @param score 评分奖扣 and its corrections paid with the month
 * @param added corrections of sealed bonus months in his favour, counted as a reward
 * @param taken corrections of sealed bonus months against him, counted as a deduction,
 * without sign
 */
public record PersonMoney(Yuan score, Yuan added, Yuan taken) {

	/** Nothing at all. */
	public static final PersonMoney NONE = new PersonMoney(Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);

}
