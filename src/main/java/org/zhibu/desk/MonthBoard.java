package org.zhibu.desk;

import java.util.List;

import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A month with its figures and steps. */
@Service
@Transactional(readOnly = true)
class MonthBoard {

	private final Months months;

	private final Schemes schemes;

	private final MonthSql sql;

	private final TenSteps steps;

	MonthBoard(Months months, Schemes schemes, MonthSql sql, TenSteps steps) {
		this.months = months;
		this.schemes = schemes;
		this.sql = sql;
		this.steps = steps;
	}

	View of(ScoreMonth month) {
		MonthFigures figures = this.sql.figures(month.getPeriod());
		return new View(month, figures, this.steps.of(month, figures,
				this.schemes.withItems(month.getSchemeId()).calendarOf(month.getPeriod())));
	}

	/** The earliest month that is still being worked on, or {@code null}. */
	View current() {
		return this.months.earliestUnclosed().map(this::of).orElse(null);
	}

	/** A month, its figures, its steps. */
	record View(ScoreMonth month, MonthFigures figures, List<TenSteps.Step> steps) {
	}

}
