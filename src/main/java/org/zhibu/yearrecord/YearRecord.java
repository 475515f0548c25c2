package org.zhibu.yearrecord;

import java.util.List;

import org.zhibu.ledger.LedgerLine;
import org.zhibu.roster.Person;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.RecordSource;
import org.zhibu.shared.Yuan;
import org.zhibu.trend.Trend;

/**
 * One person's year.
 *
 * @param months the cards of the year, January first
 * @param trend the published totals as a line, or {@code null}
 * @param money the ledger entries earned in the year, the first first
 * @param sum the sum of them
 * @param sections what other modules add
 */
record YearRecord(Person person, int year, List<Line> months, Trend trend, List<LedgerLine> money, Yuan sum,
		List<RecordSource.Section> sections) {

	/** How many months have a published total. */
	public long counted() {
		return this.months.stream().filter(Line::hasResult).count();
	}

	/** One month: its card, and whether its money is in the ledger. */
	record Line(Scorecard card, boolean settled) {

		/** Whether there is a published total. */
		public boolean hasResult() {
			return this.card.isPublished() && this.card.getTotal() != null;
		}

		/** Whether there is money to show: a month keyed in afterwards has none. */
		public boolean hasMoney() {
			return hasResult() && !this.card.isBackfilled();
		}

		/** The stars as signs. */
		public String starSigns() {
			return hasResult() ? "★".repeat(this.card.getStars()) : "";
		}

		/** The message key of its state. */
		public String stateKey() {
			if (this.card.isExcused()) {
				return "paper.state.EXCUSED";
			}
			if (this.card.isBackfilled()) {
				return "scorecard.state.backfilled";
			}
			return !this.card.isPublished() ? "yearrecord.unpublished"
					: this.settled ? "scorecard.state.settled" : "scorecard.state.PUBLISHED";
		}

	}

}
