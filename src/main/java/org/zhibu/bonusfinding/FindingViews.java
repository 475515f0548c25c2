package org.zhibu.bonusfinding;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonusrule.RuleName;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A month's findings ready to print. */
@Service
@Transactional(readOnly = true)
class FindingViews {

	private static final int ROWS = 50;

	private final BonusMonths months;

	private final Findings findings;

	private final Checking checking;

	private final FindingBookSql sql;

	FindingViews(BonusMonths months, Findings findings, Checking checking, FindingBookSql sql) {
		this.months = months;
		this.findings = findings;
		this.checking = checking;
		this.sql = sql;
	}

	/**
	 * A page of them.
	 * @throws org.zhibu.shared.Missing if no list came in
	 */
	Page page(CurrentPerson reader, YearMonth period, FindingFilter filter) {
		BonusMonth month = this.months.of(period);
		List<FindingRow> rows = this.sql.rows(month.getId(), filter, ROWS + 1);
		boolean more = rows.size() > ROWS;
		return new Page(month, filter, more ? rows.subList(0, ROWS) : rows,
				more ? rows.get(ROWS - 1).place().written() : null, this.sql.counts(month.getId()),
				this.findings.mayExplain(reader, month), this.findings.concerning(reader, month),
				this.findings.mayRecheck(reader, month), this.checking.mayCheck(reader, month),
				reader.has(Right.BONUS_RUN));
	}

	/**
	 * All that a filter lets through.
	 * @throws org.zhibu.shared.Missing if no list came in
	 */
	List<FindingRow> all(YearMonth period, FindingFilter filter) {
		return this.sql.rows(this.months.of(period).getId(), new FindingFilter(filter.state(), filter.rule(), null),
				Integer.MAX_VALUE);
	}

	/**
	 * A page of findings.
	 *
	 * @param next where the next page begins, or {@code null}
	 * @param counts how many of the month are in each state
	 * @param explain whether the reader may explain at all
	 * @param concern what concerns the reader himself
	 * @param recheck whether the reader may have the list looked through anew
	 * @param check whether the reader may check the month
	 * @param runs whether checking is the reader's office at all
	 */
	record Page(BonusMonth month, FindingFilter filter, List<FindingRow> rows, String next,
			Map<FindingState, Integer> counts, Verdict explain, Findings.Concern concern, Verdict recheck,
			Verdict check, boolean runs) {

		/** How many are in that state. */
		public int count(FindingState state) {
			return this.counts.getOrDefault(state, 0);
		}

		/** Those of the page that are open, or those that are settled. */
		public List<FindingRow> rowsThatAre(boolean open) {
			return this.rows.stream().filter((row) -> row.isOpen() == open).toList();
		}

		/** Whether the reader may explain this one. */
		public Verdict may(FindingRow row) {
			return this.explain.and(() -> this.concern.verdict(row.rule(), row.personId()));
		}

		public RuleName[] rules() {
			return RuleName.values();
		}

		public FindingState[] states() {
			return FindingState.values();
		}

	}

}
