package org.zhibu.careduty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own duties on his desk, and for officers how many have no owner. */
@Component
@Transactional(readOnly = true)
class DutyDesk implements DeskSource {

	private static final int OWN = 10;

	private static final int READ = 100;

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
		List<DutyRow> rows = this.sql.forDesk(person.personId(), person.has(Right.COVERAGE), LocalDate.now(this.clock),
				READ);
		List<Step> steps = new ArrayList<>(
				rows.stream().filter((duty) -> duty.ownerId() != null).limit(OWN).map(DutyDesk::step).toList());
		List<DutyRow> unassigned = rows.stream().filter((duty) -> duty.ownerId() == null).toList();
		if (!unassigned.isEmpty()) {
			steps.add(new Step(unassigned.get(0).dueOn(), new Sentence("duty.desk.unassigned", unassigned.size()), null,
					"/duties?show=unassigned", new Sentence("duty.desk.assign")));
		}
		return steps;
	}

	private static Step step(DutyRow duty) {
		return new Step(duty.dueOn(), new Sentence("duty.desk", new Sentence(duty.kind().key()), duty.name()),
				new Sentence(duty.cause().key()), "/duties/" + duty.id(), new Sentence("duty.desk.verb"));
	}

}
