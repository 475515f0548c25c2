package org.zhibu.bonusyear;

import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a year of the bonus. */
@Service
@Transactional(readOnly = true)
class BonusYears {

	private static final int FIRST = 2000;

	private static final int LAST = 2099;

	private final BonusYearSql sql;

	BonusYears(BonusYearSql sql) {
		this.sql = sql;
	}

	/**
	 * A year.
	 * @throws Missing if it is none of this century
	 */
	BonusYear of(int year) {
		if (year < FIRST || year > LAST) {
			throw new Missing("year");
		}
		return new BonusYear(year, this.sql.slices(year));
	}

}
