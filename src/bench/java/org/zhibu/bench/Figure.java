package org.zhibu.bench;

import java.util.Locale;

/**
 * What was measured, beside what it may be at most.
 *
 * @param what what was measured
 * @param value the figure
 * @param target the most it may be
 * @param stretch the most it should be
 * @param unit the unit, beginning with its space, or nothing for a ratio
 * @param beside absolute values and circumstances
 */
record Figure(String what, double value, double target, double stretch, String unit, String beside) {

	static final String HEADING = """
			| what | figure | target (stretch) | reached | beside |
			|---|---|---|---|---|""";

	/** The figure as a line of the table. */
	String line() {
		return "| " + this.what + " | " + number(this.value) + this.unit + " | ≤ " + number(this.target) + this.unit
				+ stretchText() + " | " + verdict() + " | " + this.beside + " |";
	}

	private String stretchText() {
		return (this.stretch < this.target) ? " (" + number(this.stretch) + this.unit + ")" : "";
	}

	private String verdict() {
		if (this.value > this.target) {
			return "**no**";
		}
		return (this.stretch < this.target && this.value <= this.stretch) ? "yes, stretch" : "yes";
	}

	private static String number(double value) {
		String text = String.format(Locale.ROOT, "%.2f", value);
		return text.replaceFirst("\\.?0+$", "");
	}

}
