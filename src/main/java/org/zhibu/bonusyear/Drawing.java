package org.zhibu.bonusyear;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines over the twelve months of a year in a drawing 340 wide and 104 high, from zero at
 * its foot to the highest figure at its head. A month without a figure leaves its place
 * empty.
 *
 * @param lines the lines, each with its corners
 */
record Drawing(List<Line> lines) {

	static final int WIDTH = 340;

	private static final int TOP = 8;

	private static final int HEIGHT = 88;

	private static final int LEFT = 10;

	private static final int STEP = 28;

	/**
	 * Draws rows of twelve figures, {@code null} where a month has none, to one scale.
	 */
	@SafeVarargs
	static Drawing of(List<Long>... rows) {
		long highest = 1;
		for (List<Long> row : rows) {
			for (Long figure : row) {
				highest = (figure != null) ? Math.max(highest, figure) : highest;
			}
		}
		List<Line> lines = new ArrayList<>();
		for (List<Long> row : rows) {
			lines.add(line(row, highest));
		}
		return new Drawing(lines);
	}

	private static Line line(List<Long> figures, long highest) {
		List<Dot> dots = new ArrayList<>();
		for (int at = 0; at < figures.size(); at++) {
			if (figures.get(at) != null) {
				dots.add(new Dot(LEFT + at * STEP, (int) (TOP + HEIGHT - figures.get(at) * HEIGHT / highest)));
			}
		}
		return new Line(dots);
	}

	/** How wide the bar of a figure is beside that of the highest. */
	static int bar(long figure, long highest) {
		return (highest > 0) ? (int) (figure * WIDTH / highest) : 0;
	}

	/** A line through its dots. */
	record Line(List<Dot> dots) {

		/** The corners, as SVG writes them. */
		public String points() {
			return this.dots.stream().map((dot) -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
		}

	}

	/** Where a figure stands. */
	record Dot(int x, int y) {
	}

}
