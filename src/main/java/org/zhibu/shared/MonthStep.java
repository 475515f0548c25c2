package org.zhibu.shared;

import java.time.YearMonth;

/** One of the ten steps of a month, told by the module that owns it. */
public interface MonthStep {

	/** The steps this module tells about, with where each stands. */
	java.util.List<Standing> standing(YearMonth month);

	/**
	 * Where a step stands.
	 *
	 * @param number 1 to 10
	 * @param done whether it is finished
	 * @param note a short figure under its name, or {@code null}
	 */
	record Standing(int number, boolean done, Sentence note) {
	}

}
