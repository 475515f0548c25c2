package org.zhibu.fairness;

import java.util.List;

/** Whether a card repeats last month's, mark by mark; a missing mark repeats nothing. */
final class SameCard {

	private SameCard() {
	}

	static boolean repeats(List<Integer> lastMonth, List<Integer> now) {
		return !now.isEmpty() && !now.contains(null) && now.equals(lastMonth);
	}

}
