package org.zhibu.backfill;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.zhibu.scheme.Item;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

/**
 * One page of the grid of a past month.
 *
 * @param may whether the month may be keyed in; there are no rows where it may not
 * @param version the version of the month, −1 while it is not there
 * @param rows its members, by number
 * @param kept what was keyed in before, by cell
 * @param next the number after which the next page begins, or {@code null}
 */
record BackfillPage(YearMonth month, Verdict may, int version, List<Item> items, List<Row> rows,
		Map<String, String> kept, String next) {

	/** Whether the month was keyed in before. */
	public boolean isThere() {
		return this.version >= 0;
	}

	/** Somebody who was a member in that month. */
	record Row(long personId, String number, String name) {
	}

	/**
	 * What a sheet brought.
	 *
	 * @param typed the text of each cell
	 * @param errors the sentence of each bad cell
	 * @param refused what could not be taken, row by row
	 * @param taken how many rows were taken
	 */
	record Filling(Map<String, String> typed, Map<String, Sentence> errors, List<Sentence> refused, int taken) {
	}

}
