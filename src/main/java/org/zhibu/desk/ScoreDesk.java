package org.zhibu.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.scheme.Calendar;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the month asks of each: score oneself, mark, sign, publish, close, open the next.
 */
@Component
class ScoreDesk implements DeskSource {

	private final ScoreDeskSql sql;

	private final Clock clock;

	ScoreDesk(ScoreDeskSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Step> stepsFor(CurrentPerson person) {
		if (person.personId() == null) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		List<Step> steps = new ArrayList<>();
		List<ScoreDeskSql.MonthInWork> inWork = this.sql.inWork(person.personId());
		for (ScoreDeskSql.MonthInWork month : inWork) {
			Calendar days = month.days();
			selfStep(month, days, today, person, steps);
			if (person.onCommittee()) {
				committeeSteps(month, days, person, steps);
			}
			if (person.has(Right.RUN_MONTH)) {
				secretarySteps(month, days, steps);
			}
		}
		if (person.has(Right.RUN_MONTH)) {
			openingStep(YearMonth.from(today), steps);
		}
		return steps;
	}

	private static void selfStep(ScoreDeskSql.MonthInWork month, Calendar days, LocalDate today, CurrentPerson person,
			List<Step> steps) {
		if (person.has(Right.SELF_SCORE) && month.ownWithoutSelf() && !month.published()
				&& !today.isBefore(days.selfFrom()) && !today.isAfter(days.selfUntil())) {
			steps.add(step(days.selfUntil(), "self", month, "/months/" + month.period() + "/self-score"));
		}
	}

	private static void committeeSteps(ScoreDeskSql.MonthInWork month, Calendar days, CurrentPerson person,
			List<Step> steps) {
		String grid = "/months/" + month.period() + "/scorecards";
		if (month.published()) {
			if (month.pendingForMe() > 0) {
				steps.add(step(null, "version", month, grid));
			}
			return;
		}
		if (month.unmarked() > 0) {
			steps.add(step(days.reviewBy(), "mark", month, grid));
		}
		else if (month.unsignedByMe() > 0) {
			steps.add(step(days.reviewBy(), "sign", month, grid));
		}
	}

	private static void secretarySteps(ScoreDeskSql.MonthInWork month, Calendar days, List<Step> steps) {
		String page = "/months/" + month.period();
		if (!month.published() && month.unsigned() == 0) {
			steps.add(step(days.publishOn(), "publish", month, page));
		}
		if (month.published() && !month.closed()) {
			LocalDate close = month.windowEnds();
			steps.add(step(close, "close", month, page));
		}
	}

	private void openingStep(YearMonth current, List<Step> steps) {
		YearMonth last = this.sql.lastOpened();
		if (last == null || last.isBefore(current)) {
			YearMonth next = (last == null) ? current : last.plusMonths(1);
			steps.add(new Step(next.atDay(1), new Sentence("scorecard.desk.open", next.getMonthValue()), null,
					"/months", new Sentence("scorecard.desk.open.verb")));
		}
	}

	private static Step step(LocalDate due, String what, ScoreDeskSql.MonthInWork month, String url) {
		return new Step(due, new Sentence("scorecard.desk." + what, month.period().getMonthValue()),
				new Sentence("scorecard.desk." + what + ".detail", month.cards(), month.unmarked(), month.unsigned(),
						month.pending()),
				url, new Sentence("scorecard.desk." + what + ".verb"));
	}

}
