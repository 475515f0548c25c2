package org.zhibu.star;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.scheme.StarRule;
import org.zhibu.shared.BranchContext;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the stars of a quarter by the rules of its last month. */
@Service
@Transactional(readOnly = true)
class Stars {

	static final int PAGE = 50;

	private final StarSql sql;

	private final Schemes schemes;

	Stars(StarSql sql, Schemes schemes) {
		this.sql = sql;
		this.schemes = schemes;
	}

	QuarterPage page(Quarter quarter, String after) {
		List<YearMonth> months = quarter.months();
		long branch = BranchContext.current();
		StarRule rule = this.schemes.holdingIn(months.get(2)).map(Scheme::starRule).orElse(StarRule.USUAL);
		List<QuarterRow> rows = this.sql.rows(branch, months, rule, after, PAGE + 1);
		String next = (rows.size() > PAGE) ? rows.get(PAGE - 1).number() : null;
		StarSql.Published published = this.sql.published(branch, months);
		return new QuarterPage(quarter, months, published.months(), published.backfilled(),
				rows.subList(0, Math.min(PAGE, rows.size())), next);
	}

}
