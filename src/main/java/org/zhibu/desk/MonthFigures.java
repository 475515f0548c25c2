package org.zhibu.desk;

import java.util.Optional;

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
 */
record MonthFigures(int cards, int selfGiven, int excused, int marked, int signed, Optional<Points> mean, Yuan money,
		int five, int four, int pending, int objections, Yuan posted, int settled) {

	/** Whether the ledger agrees with the cards, as far as they are settled. */
	public boolean reconciled() {
		return this.settled < this.marked || this.money.equals(this.posted);
	}

}
