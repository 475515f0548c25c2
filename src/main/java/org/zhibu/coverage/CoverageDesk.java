package org.zhibu.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

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

	private final Clock clock;

	CoverageDesk(CoverageSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.is(Role.SECRETARY)) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		CoverageSql.Done done = this.sql.done(today);
		int floor = done.terms().visitsFloor();
		int visits = done.counted();
		return (visits >= floor) ? List.of()
				: List.of(new Step(YearMonth.from(today).atEndOfMonth(), new Sentence("coverage.desk", floor - visits),
						new Sentence("coverage.floor", floor, visits), "/coverage",
						new Sentence("coverage.desk.verb")));
	}

}
