package org.zhibu.fairness;

import java.util.List;
import java.util.Objects;

/** Whether a card repeats last month's, mark by mark; a missing mark repeats nothing. */
final class SameCard {

	private SameCard() {
	}

	static boolean repeats(List<Integer> lastMonth, List<Integer> now) {
		return !now.isEmpty() && now.stream().allMatch(Objects::nonNull) && now.equals(lastMonth);
	}

}
