package org.zhibu.reconciliation;

import java.time.YearMonth;

import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads trails. */
@Service
@Transactional(readOnly = true)
class Trails {

	private final TrailSql sql;

	private final Months months;

	private final Schemes schemes;

	Trails(TrailSql sql, Months months, Schemes schemes) {
		this.sql = sql;
		this.months = months;
		this.schemes = schemes;
	}

	Trail of(YearMonth month) {
		return new Trail(month,
				this.sql.rows(month, this.schemes.withItems(this.months.of(month).getSchemeId()).bonusRule()));
	}

}
