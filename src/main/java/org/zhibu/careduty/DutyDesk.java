package org.zhibu.careduty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own duties on his desk, by the day they are due. */
@Component
@Transactional(readOnly = true)
class DutyDesk implements DeskSource {

	private static final int MOST = 10;

	private final DutySql sql;

	private final Clock clock;

	DutyDesk(DutySql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.TALKS)) {
			return List.of();
		}
		return this.sql.ownOpen(person.personId(), LocalDate.now(this.clock), MOST)
			.stream()
			.map((duty) -> new Step(duty.dueOn(),
					new Sentence("duty.desk", new Sentence(duty.kind().key()), duty.name()),
					new Sentence(duty.cause().key()), "/duties/" + duty.id(), new Sentence("duty.desk.verb")))
			.toList();
	}

}
