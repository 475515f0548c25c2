package org.zhibu.kiosk;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.shared.Points;

/**
 * The screen of one branch.
 *
 * @param month the last published month, or {@code null} while there is none
 * @param rows its cards by number, without money
 */
record KioskScreen(KioskBranch branch, YearMonth month, List<Row> rows) {

	/** One member's result. */
	record Row(YearMonth month, String number, String name, String zones, Points total, int stars, String starSigns,
			boolean excused) {
	}

}
