package org.zhibu.overview;

import java.time.YearMonth;

import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * The totals of one branch.
 *
 * @param branch its name
 * @param people people on the roster today
 * @param members members among them
 * @param month the last month opened, or {@code null}
 * @param stateKey the message key of that month's state, or {@code null}
 * @param mean the mean total of its published cards, rounded to a tenth, or {@code null}
 * @param money what its cards earned by the ledger, or {@code null} before closing
 * @param spent what was paid for expenses this year
 * @param refused how many requests were refused beyond authority this year
 * @param bonus the bonus that was sealed last, or {@code null}
 */
record BranchTotals(String branch, int people, int members, YearMonth month, String stateKey, Points mean, Yuan money,
		Yuan spent, int refused, Bonus bonus) {

	/**
	 * The bonus that was sealed last.
	 *
	 * @param month its month
	 * @param lines how many lines it has
	 * @param paid what was paid out for it
	 */
	record Bonus(YearMonth month, int lines, Yuan paid) {
	}

}
