package org.zhibu.fairness;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.shared.Points;

/**
 * What the watches say about a month.
 *
 * @param looked how many months were looked at, this one included
 * @param untouched names of items nobody lost a point on
 * @param same cards that repeat last month's
 * @param people gaps by person, the widest first
 * @param markers gaps by marker, the widest first
 * @param safety best totals with the worst safety marks
 */
record FairnessPage(YearMonth month, int looked, Points upper, Points lower, Crowding crowding, List<String> untouched,
		List<Card> same, List<Person> people, List<Marker> markers, List<Card> safety) {

	/** A card named by its member. */
	record Card(long cardId, String name, Points total, Points safety) {
	}

	/**
	 * A member's gap.
	 *
	 * @param cardId the card of this month, or {@code null}
	 * @param now the gap of this month, or {@code null} without one
	 * @param mean the gap over all months looked at
	 */
	record Person(Long cardId, String name, SelfGap now, SelfGap mean) {
	}

	/** A marker's gap and whether it is worth a look. */
	record Marker(String name, SelfGap gap, boolean off) {
	}

}
