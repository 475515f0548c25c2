package org.zhibu.scheme;

import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * The money of a total (source: 超出95分每分奖10元，低于85分每分扣10元): each tenth above the upper
 * limit earns, each tenth below the lower limit costs, between them nothing.
 *
 * @param upper the limit above which money is earned, in tenths of a point
 * @param lower the limit below which money is lost, in tenths of a point
 * @param fenPerTenth fen for each tenth of a point
 * @param wholePoints whether only whole points count
 */
public record BonusRule(int upper, int lower, long fenPerTenth, boolean wholePoints) {

	/** The rule of the source: above 95 and below 85 points, 10 yuan a point. */
	public static final BonusRule USUAL = new BonusRule(950, 850, 100, false);

	/** The money a total earns; negative for 考核扣减. */
	public Yuan moneyFor(Points total) {
		int beyond = beyond(total);
		return new Yuan(Math.multiplyExact(beyond, this.fenPerTenth));
	}

	/**
	 * Tenths of a point that count: above the upper limit positive, below the lower
	 * negative.
	 */
	public int beyond(Points total) {
		int tenths = total.tenths();
		int beyond = (tenths > this.upper) ? tenths - this.upper : (tenths < this.lower) ? tenths - this.lower : 0;
		return this.wholePoints ? beyond / 10 * 10 : beyond;
	}

}
