package org.zhibu.desk;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.RuledMonth;
import org.zhibu.scorecard.ScoreMonth;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A month with its figures and steps. */
@Service
@Transactional(readOnly = true)
class MonthBoard {

	private final Months months;

	private final MonthSql sql;

	private final TenSteps steps;

	MonthBoard(Months months, MonthSql sql, TenSteps steps) {
		this.months = months;
		this.sql = sql;
		this.steps = steps;
	}

	/**
	 * The month with its figures.
	 * @throws org.zhibu.shared.Missing if it was never opened
	 */
	View of(YearMonth period) {
		RuledMonth ruled = this.months.ruled(period);
		MonthFigures figures = this.sql.figures(period);
		return new View(ruled.month(), figures, this.steps.of(ruled.month(), figures, ruled.days()));
	}

	/** The earliest month that is still being worked on, or {@code null}. */
	View current() {
		return this.months.earliestUnclosed().map(ScoreMonth::getPeriod).map(this::of).orElse(null);
	}

	/** A month, its figures, its steps. */
	record View(ScoreMonth month, MonthFigures figures, List<TenSteps.Step> steps) {
	}

}
