package org.zhibu.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.carerule.CareRules;
import org.zhibu.carerule.CareTerms;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the secretary how many homes the month still lacks. */
@Component
@Transactional(readOnly = true)
class CoverageDesk implements DeskSource {

	private final CoverageSql sql;

	private final CareRules rules;

	private final Clock clock;

	CoverageDesk(CoverageSql sql, CareRules rules, Clock clock) {
		this.sql = sql;
		this.rules = rules;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.is(Role.SECRETARY)) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		CareTerms terms = this.rules.today();
		int visits = this.sql.done(today.withDayOfMonth(1), today).counted(terms);
		return (visits >= terms.visitsFloor()) ? List.of()
				: List.of(new Step(YearMonth.from(today).atEndOfMonth(),
						new Sentence("coverage.desk", terms.visitsFloor() - visits),
						new Sentence("coverage.floor", terms.visitsFloor(), visits), "/coverage",
						new Sentence("coverage.desk.verb")));
	}

}
