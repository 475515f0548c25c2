package org.zhibu.fairness;

import java.util.List;

/**
 * Totals crowded where one more tenth changes the money: just above the upper limit, or
 * at the lower one. Three at least, and two in five of all.
 *
 * @param justAbove totals above the upper limit by at most a point
 * @param atLower totals at the lower limit or at most half a point above it
 * @param all all totals
 */
record Crowding(int justAbove, int atLower, int all) {

	private static final int POINT = 10;

	private static final int HALF_A_POINT = 5;

	private static final int FEWEST = 3;

	/** Counts totals, all in tenths of a point. */
	static Crowding of(List<Integer> totals, int upper, int lower) {
		int above = (int) totals.stream().filter((total) -> total > upper && total <= upper + POINT).count();
		int at = (int) totals.stream().filter((total) -> total >= lower && total <= lower + HALF_A_POINT).count();
		return new Crowding(above, at, totals.size());
	}

	/** Whether too many stand just above the upper limit. */
	public boolean isAbove() {
		return crowded(this.justAbove);
	}

	/** Whether too many stand at the lower limit. */
	public boolean isAtLower() {
		return crowded(this.atLower);
	}

	private boolean crowded(int count) {
		return count >= FEWEST && count * 5 >= this.all * 2;
	}

}
