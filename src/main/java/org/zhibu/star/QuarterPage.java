package org.zhibu.star;

import java.time.YearMonth;
import java.util.List;

/**
 * The stars of a quarter.
 *
 * @param months its three months
 * @param published how many of them are published; below three the stars are provisional
 * @param backfilled how many of them were keyed in afterwards
 * @param next the number after which the next page begins, or {@code null}
 */
record QuarterPage(Quarter quarter, List<YearMonth> months, int published, int backfilled, List<QuarterRow> rows,
		String next) {

}
