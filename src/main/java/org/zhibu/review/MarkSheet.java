package org.zhibu.review;

import java.util.List;
import java.util.Map;

import org.zhibu.scheme.Item;
import org.zhibu.scorecard.Mark;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.Verdict;

/**
 * The facts and the reason of one mark, opened under its cell.
 *
 * @param card the card
 * @param name whose it is
 * @param item the item
 * @param mark the mark
 * @param facts the month's facts for it
 * @param clauses the clauses a reason can cite
 * @param may whether this person may write here
 */
record MarkSheet(Scorecard card, String name, Item item, Mark mark, List<Fact> facts, Map<Long, String> clauses,
		Verdict may) {

	/**
	 * A fact with its box.
	 *
	 * @param key what the form sends
	 * @param text what was seen
	 * @param cited whether the mark cites it
	 */
	record Fact(String key, String text, boolean cited) {
	}

}
