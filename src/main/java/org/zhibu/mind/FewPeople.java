package org.zhibu.mind;

import java.util.EnumMap;
import java.util.Map;

/**
 * Counts that name nobody: a cell of one to four people is not shown, and with it no
 * other from which it could be reckoned.
 */
final class FewPeople {

	static final int FEWEST = 5;

	private FewPeople() {
	}

	/** The counts that may be shown; a hidden one is {@code null}. */
	static Map<MindLevel, Integer> hidden(Map<MindLevel, Integer> counts) {
		Map<MindLevel, Integer> shown = new EnumMap<>(MindLevel.class);
		boolean few = counts.values().stream().anyMatch((count) -> count > 0 && count < FEWEST);
		MindLevel second = few ? smallestShown(counts) : null;
		counts.forEach(
				(level, count) -> shown.put(level, (count > 0 && count < FEWEST || level == second) ? null : count));
		return shown;
	}

	/**
	 * A single hidden cell could be reckoned from the sum: the smallest other is hidden
	 * with it.
	 */
	private static MindLevel smallestShown(Map<MindLevel, Integer> counts) {
		long hidden = counts.values().stream().filter((count) -> count > 0 && count < FEWEST).count();
		return (hidden > 1) ? null
				: counts.entrySet()
					.stream()
					.filter((cell) -> cell.getValue() >= FEWEST)
					.min(Map.Entry.comparingByValue())
					.map(Map.Entry::getKey)
					.orElse(null);
	}

}
