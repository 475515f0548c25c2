package org.zhibu.bonuspage;

import java.util.List;

import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusState;
import org.zhibu.bonus.BonusTotals;
import org.zhibu.bonussign.BonusSigning;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.Yuan;

/**
 * A bonus month as one reader sees it.
 *
 * @param month the month
 * @param totals its sums, {@code null} where the reader does not see them yet
 * @param lines the lines he sees on this page
 * @param next the number to go on from, or {@code null}
 * @param signers who signed the list
 * @param confirmed how many lines the workers confirmed
 * @param openDoubts how many doubts have no answer
 * @param pending how many corrected lines wait for their signers
 * @param paid what was paid in all
 * @param may what the reader may do
 */
record BonusPage(BonusMonth month, BonusTotals totals, List<Row> lines, Integer next, List<BonusSigning.Signer> signers,
		int confirmed, long openDoubts, int pending, Yuan paid, May may) {

	/** The states with how far the month is. */
	public List<BonusState> states() {
		return List.of(BonusState.values());
	}

	/** The class of a state in the line of states. */
	public String tone(BonusState state) {
		int way = state.compareTo(this.month.getState());
		return (way <= 0) ? "done" : (way == 1) ? "now" : "";
	}

	/**
	 * A line of the list as it is shown.
	 *
	 * @param confirmation the message key of its confirmation
	 */
	record Row(int lineNo, String number, String name, String team, Yuan base, Yuan rewards, Yuan deductions,
			Yuan score, Yuan lapse, Yuan net, String confirmation) {
	}

	/** What the reader may do with the month. */
	record May(Verdict distribute, Verdict sign, Verdict publish, Verdict pay, Verdict keyIn, Verdict takeBack) {
	}

}
