package org.zhibu.blankform;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.scheme.Item;
import org.zhibu.shared.Sentence;

/**
 * One page of the keying grid.
 *
 * @param late whether what is keyed in now is stamped 补录
 * @param next the number after which the next page begins, or {@code null}
 */
record KeyingPage(YearMonth month, List<Item> items, List<Row> rows, boolean late, String next) {

	/**
	 * One member.
	 *
	 * @param barred why his marks cannot be keyed in, or {@code null}
	 */
	record Row(BlankForm form, Sentence barred) {
	}

}
