package org.zhibu.scheme;

import java.util.List;

import org.zhibu.shared.Points;

/**
 * The stars of a total, limits in tenths of a point. A veto caps them at two and never
 * touches the money.
 */
public record StarRule(int five, int four, int three, int two) {

	/** Five stars from 95 points, four from 90, three from 85, two from 80. */
	public static final StarRule USUAL = new StarRule(950, 900, 850, 800);

	private static final int CAP_OF_VETO = 2;

	/** Stars of one month. */
	public int starsFor(Points total, boolean veto) {
		return capped(stars(total.tenths(), 1), veto);
	}

	/**
	 * Stars of a quarter: the sum of totals against limit × months, without rounding.
	 * @param totals the totals of its months, excused ones left out
	 * @param veto whether one of the months carries a veto
	 * @return the stars, or 0 when no month counts
	 */
	public int starsForQuarter(List<Points> totals, boolean veto) {
		if (totals.isEmpty()) {
			return 0;
		}
		int sum = totals.stream().mapToInt(Points::tenths).sum();
		return capped(stars(sum, totals.size()), veto);
	}

	private int stars(int sum, int months) {
		if (sum >= this.five * months) {
			return 5;
		}
		if (sum >= this.four * months) {
			return 4;
		}
		if (sum >= this.three * months) {
			return 3;
		}
		return (sum >= this.two * months) ? 2 : 1;
	}

	private static int capped(int stars, boolean veto) {
		return veto ? Math.min(stars, CAP_OF_VETO) : stars;
	}

}
