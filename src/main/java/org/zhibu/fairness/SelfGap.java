package org.zhibu.fairness;

import org.zhibu.shared.Points;

/**
 * How far self marks stand above the agreed ones, in tenths of a point for a whole card.
 *
 * @param tenths the mean for a card of ten items, rounded half away from zero
 * @param marks how many marks were compared
 */
record SelfGap(int tenths, int marks) {

	private static final int ITEMS = 10;

	/** A person's gap is worth a talk from five points on. */
	private static final int FAR = 50;

	/** A marker's gap is worth a look when it is three points off everybody's. */
	private static final int OFF = 30;

	/** The mean of a sum of gaps over so many marks. */
	static SelfGap of(int sumOfGaps, int marks) {
		if (marks == 0) {
			return new SelfGap(0, 0);
		}
		int doubled = 2 * ITEMS * sumOfGaps;
		int rounded = (Math.abs(doubled) + marks) / (2 * marks);
		return new SelfGap((sumOfGaps < 0) ? -rounded : rounded, marks);
	}

	/** Whether a person sees himself far from how the committee sees him. */
	public boolean isFar() {
		return Math.abs(this.tenths) >= FAR;
	}

	/**
	 * Whether a marker stands far off everybody's gap; ten marks at least say anything.
	 */
	boolean isOff(SelfGap everybody) {
		return this.marks >= ITEMS && Math.abs(this.tenths - everybody.tenths) >= OFF;
	}

	/** The gap in points with its sign. */
	public String text() {
		Points plain = new Points(Math.abs(this.tenths));
		return (this.tenths > 0) ? "+" + plain : (this.tenths < 0) ? "−" + plain : "0";
	}

}
