package org.zhibu.trend;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.zhibu.shared.Points;

/**
 * Twelve months of totals as coordinates of a drawing 340 wide and 104 high. Each month
 * has its place; a month without a total leaves it empty. The lines stand at the limits
 * of the money [source: 95 and 85].
 *
 * @param points the corners of the line, as SVG writes them
 * @param upperY where the line of 95 points stands
 * @param lowerY where the line of 85 points stands
 * @param lastX where the last total stands, from the left
 * @param lastY where the last total stands, from the top
 * @param lowest the lowest total
 * @param highest the highest total
 */
public record Trend(String points, int upperY, int lowerY, int lastX, int lastY, Points lowest, Points highest) {

	/** How many months have a place. */
	public static final int MONTHS = 12;

	private static final int UPPER = 950;

	private static final int LOWER = 850;

	private static final int FULL = 1000;

	private static final int FLOOR = 800;

	private static final int TOP = 8;

	private static final int HEIGHT = 88;

	private static final int LEFT = 10;

	private static final int STEP = 28;

	/**
	 * The line of the twelve months that end with the last one; totals of other months
	 * are left out.
	 * @return the line, or {@code null} when there is nothing to draw
	 */
	public static Trend of(List<Dot> totals, YearMonth last) {
		List<Dot> dots = totals.stream()
			.filter((dot) -> !dot.month().isAfter(last) && dot.month().isAfter(last.minusMonths(MONTHS)))
			.sorted(Comparator.comparing(Dot::month))
			.toList();
		if (dots.isEmpty()) {
			return null;
		}
		Points lowest = dots.stream().map(Dot::total).min(Comparator.naturalOrder()).orElseThrow();
		Points highest = dots.stream().map(Dot::total).max(Comparator.naturalOrder()).orElseThrow();
		int floor = Math.min(FLOOR, lowest.tenths());
		String line = dots.stream()
			.map((dot) -> x(dot, last) + "," + y(dot.total().tenths(), floor))
			.collect(Collectors.joining(" "));
		Dot latest = dots.get(dots.size() - 1);
		return new Trend(line, y(UPPER, floor), y(LOWER, floor), x(latest, last), y(latest.total().tenths(), floor),
				lowest, highest);
	}

	private static int x(Dot dot, YearMonth last) {
		int ago = (int) ChronoUnit.MONTHS.between(dot.month(), last);
		return LEFT + (MONTHS - 1 - ago) * STEP;
	}

	private static int y(int tenths, int floor) {
		return TOP + (FULL - tenths) * HEIGHT / (FULL - floor);
	}

	/** The total of one month. */
	public record Dot(YearMonth month, Points total) {
	}

}
