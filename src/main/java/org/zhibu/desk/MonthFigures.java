package org.zhibu.desk;

import java.util.Optional;

import org.zhibu.bonus.BonusState;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * The figures of one month.
 *
 * @param cards all cards
 * @param selfGiven cards with a self score
 * @param excused excused cards
 * @param marked cards with a total
 * @param signed cards with two signatures
 * @param mean the mean total, empty without totals
 * @param money the sum by formula
 * @param five cards with five stars
 * @param four cards with four stars
 * @param pending cards with a version not yet signed
 * @param objections open objections
 * @param posted the sum in the ledger earned for this month
 * @param settled settled cards
 * @param bonus how far the bonus month is, {@code null} while its list has not come in
 * @param bonusLines lines of its list
 * @param confirmed lines that were confirmed
 */
record MonthFigures(int cards, int selfGiven, int excused, int marked, int signed, Optional<Points> mean, Yuan money,
		int five, int four, int pending, int objections, Yuan posted, int settled, BonusState bonus, int bonusLines,
		int confirmed) {

	/** Whether the ledger agrees with the cards, as far as they are settled. */
	public boolean reconciled() {
		return this.settled < this.marked || this.money.equals(this.posted);
	}

	/** Whether the bonus month has come as far as that. */
	boolean bonusIs(BonusState state) {
		return this.bonus != null && this.bonus.compareTo(state) >= 0;
	}

}
