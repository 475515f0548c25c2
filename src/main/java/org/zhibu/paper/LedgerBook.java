package org.zhibu.paper;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.scorecard.Months;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of the month that entries are paid with. */
@Service
@Transactional(readOnly = true)
class LedgerBook {

	private static final int ROWS = 50;

	private final LedgerBookSql sql;

	private final Months months;

	LedgerBook(LedgerBookSql sql, Months months) {
		this.sql = sql;
		this.months = months;
	}

	/**
	 * A page of the entries.
	 * @throws org.zhibu.shared.Missing if the month has none and was never opened
	 */
	LedgerPage page(YearMonth period, LedgerPlace after) {
		LedgerBookSql.Sum sum = this.sql.sum(period);
		requireKnown(period, sum.count() > 0);
		List<LedgerRow> rows = this.sql.after(period, after, ROWS + 1);
		boolean more = rows.size() > ROWS;
		return new LedgerPage(period, more ? rows.subList(0, ROWS) : rows, more ? rows.get(ROWS - 1).place() : null,
				sum.count(), sum.amount());
	}

	/**
	 * All entries.
	 * @throws org.zhibu.shared.Missing if the month has none and was never opened
	 */
	List<LedgerRow> all(YearMonth period) {
		List<LedgerRow> rows = this.sql.all(period);
		requireKnown(period, !rows.isEmpty());
		return rows;
	}

	private void requireKnown(YearMonth period, boolean hasEntries) {
		if (!hasEntries) {
			this.months.of(period);
		}
	}

}
