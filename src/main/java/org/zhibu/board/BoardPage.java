package org.zhibu.board;

import java.time.YearMonth;
import java.util.List;

/**
 * The board of one month.
 *
 * @param month the month shown, or {@code null} while none was published
 * @param months the published months, the latest first
 * @param rows its cards, by employee number
 * @param next the number after which the next page begins, or {@code null}
 */
record BoardPage(YearMonth month, List<YearMonth> months, BoardSum sum, List<BoardRow> rows, String next,
		List<QuestionRow> questions) {

	/** The published month before, or {@code null}. */
	public YearMonth before() {
		return neighbour(1);
	}

	/** The published month after, or {@code null}. */
	public YearMonth after() {
		return neighbour(-1);
	}

	/** The quarter of the month, 1 to 4. */
	public int quarter() {
		return (this.month.getMonthValue() + 2) / 3;
	}

	private YearMonth neighbour(int step) {
		int at = this.months.indexOf(this.month) + step;
		return (at >= 0 && at < this.months.size()) ? this.months.get(at) : null;
	}

}
