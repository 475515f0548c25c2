package org.zhibu.fairness;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Items on which nobody ever lost a point, over at least three months. */
final class UntouchedItems {

	private static final int FEWEST_MONTHS = 3;

	private UntouchedItems() {
	}

	/** The numbers of such items among cards of some months, the lowest first. */
	static List<Integer> in(List<CardMarks> cards, int items) {
		List<Integer> untouched = new ArrayList<>();
		for (int item = 1; item <= items; item++) {
			Set<YearMonth> months = new HashSet<>();
			boolean lost = false;
			for (CardMarks card : cards) {
				CardMarks.OneMark mark = card.item(item);
				if (mark != null && mark.agreed() != null) {
					months.add(card.period());
					lost |= mark.lost();
				}
			}
			if (!lost && months.size() >= FEWEST_MONTHS) {
				untouched.add(item);
			}
		}
		return untouched;
	}

}
