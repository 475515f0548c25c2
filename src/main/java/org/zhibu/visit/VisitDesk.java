package org.zhibu.visit;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Promises from visits on the desk of whoever sees to them, without their words. */
@Component
@Transactional(readOnly = true)
class VisitDesk implements DeskSource {

	private static final int MOST = 5;

	private final VisitSql sql;

	VisitDesk(VisitSql sql) {
		this.sql = sql;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.TALKS)) {
			return List.of();
		}
		return this.sql.owedBy(person.personId(), MOST)
			.stream()
			.map((owed) -> new Step(owed.due(),
					new Sentence(owed.ofFamily() ? "visit.desk.family" : "visit.desk.ours", owed.name()), null,
					"/visits/" + owed.visitId(), new Sentence("visit.desk.verb")))
			.toList();
	}

}
