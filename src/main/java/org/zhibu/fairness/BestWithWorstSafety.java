package org.zhibu.fairness;

import java.util.Comparator;
import java.util.List;

/**
 * Cards whose total is among the best quarter while their safety mark is among the worst
 * quarter and below full. Fewer than four cards say nothing.
 */
final class BestWithWorstSafety {

	private static final int QUARTER = 4;

	private BestWithWorstSafety() {
	}

	static List<CardMarks> among(List<CardMarks> cards, int safetyItem) {
		List<CardMarks> whole = cards.stream()
			.filter((card) -> card.total() != null && card.item(safetyItem) != null
					&& card.item(safetyItem).agreed() != null)
			.toList();
		if (whole.size() < QUARTER) {
			return List.of();
		}
		int border = (whole.size() + QUARTER - 1) / QUARTER - 1;
		int best = whole.stream().map(CardMarks::total).sorted(Comparator.reverseOrder()).toList().get(border);
		int worst = whole.stream().map((card) -> card.item(safetyItem).agreed()).sorted().toList().get(border);
		return whole.stream()
			.filter((card) -> card.total() >= best && card.item(safetyItem).lost()
					&& card.item(safetyItem).agreed() <= worst)
			.toList();
	}

}
