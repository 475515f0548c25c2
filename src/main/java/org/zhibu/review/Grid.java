package org.zhibu.review;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.scheme.BonusRule;
import org.zhibu.scheme.Item;
import org.zhibu.scheme.StarRule;
import org.zhibu.shared.Sentence;

/**
 * One page of the committee's grid.
 *
 * @param month the month
 * @param items the ten items
 * @param rows the members
 * @param next the number after which the next page begins, or {@code null}
 * @param whyNotSign why "sign all that I may" is barred, or {@code null}
 * @param rule the money rule, for the live figures
 * @param stars the limits of the stars, likewise
 */
record Grid(YearMonth month, List<Item> items, List<GridRow> rows, String next, Sentence whyNotSign, BonusRule rule,
		StarRule stars) {

	/** Whether a card of the page is still to be published, or anew. */
	public boolean open() {
		return this.rows.stream().anyMatch((row) -> !row.settled());
	}

}
