package org.zhibu.expensebudget;

import java.util.ArrayList;
import java.util.List;

import org.zhibu.shared.Yuan;

/**
 * Twelve months of money spent and refused as bars of a drawing 340 wide and 104 high.
 *
 * @param bars two bars a month, those without money left out
 * @param spent all that was spent
 * @param refused all that was refused
 * @param highest what the highest bar stands for
 */
record YearPlot(List<Bar> bars, Yuan spent, Yuan refused, Yuan highest) {

	private static final int MONTHS = 12;

	private static final int FLOOR = 92;

	private static final int HEIGHT = 84;

	private static final int STEP = 28;

	private static final int WIDTH = 11;

	/** The bars of twelve sums each, in fen. */
	static YearPlot of(long[] spent, long[] refused) {
		long highest = 0;
		long spentInAll = 0;
		long refusedInAll = 0;
		for (int month = 0; month < MONTHS; month++) {
			highest = Math.max(highest, Math.max(spent[month], refused[month]));
			spentInAll = Math.addExact(spentInAll, spent[month]);
			refusedInAll = Math.addExact(refusedInAll, refused[month]);
		}
		List<Bar> bars = new ArrayList<>();
		for (int month = 0; month < MONTHS; month++) {
			add(bars, "spent", 2 + month * STEP, spent[month], highest);
			add(bars, "refused", 2 + month * STEP + WIDTH + 1, refused[month], highest);
		}
		return new YearPlot(bars, new Yuan(spentInAll), new Yuan(refusedInAll), new Yuan(highest));
	}

	private static void add(List<Bar> bars, String kind, int x, long fen, long highest) {
		if (fen > 0) {
			int height = (int) Math.max(1, Math.multiplyExact(fen, (long) HEIGHT) / highest);
			bars.add(new Bar(kind, x, FLOOR - height, WIDTH, height));
		}
	}

	/** A bar and where it stands. */
	record Bar(String kind, int x, int y, int width, int height) {
	}

}
