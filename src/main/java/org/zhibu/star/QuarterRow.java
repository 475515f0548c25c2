package org.zhibu.star;

import java.util.List;
import java.util.Objects;

import org.zhibu.scheme.StarRule;
import org.zhibu.shared.Points;

/**
 * One member's quarter.
 *
 * @param cells the three months in order
 * @param veto whether one of the months carries a veto
 */
record QuarterRow(long personId, String number, String name, List<Cell> cells, boolean veto, StarRule rule) {

	/** The sum of the totals that count, or {@code null} when none does. */
	public Points sum() {
		List<Points> totals = totals();
		return totals.isEmpty() ? null : new Points(totals.stream().mapToInt(Points::tenths).sum());
	}

	/** How many months count. */
	public int counted() {
		return totals().size();
	}

	/** The stars so far; 0 when no month counts. */
	public int stars() {
		return this.rule.starsForQuarter(totals(), this.veto);
	}

	/** The stars as signs. */
	public String starSigns() {
		return "★".repeat(stars());
	}

	private List<Points> totals() {
		return this.cells.stream().map(Cell::total).filter(Objects::nonNull).toList();
	}

	/**
	 * One month.
	 *
	 * @param cardId the published card, or {@code null} while there is none
	 * @param total {@code null} without a card and for an excused month
	 * @param excused excused months are left out
	 */
	record Cell(Long cardId, Points total, boolean excused) {
	}

}
