package org.zhibu.concern;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Concerns that wait, on the desks of those who take them up. */
@Component
@Transactional(readOnly = true)
class ConcernDesk implements DeskSource {

	private final ConcernRepository concerns;

	private final Clock clock;

	ConcernDesk(ConcernRepository concerns, Clock clock) {
		this.concerns = concerns;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.CONCERNS)) {
			return List.of();
		}
		return this.concerns.findTop20ByStateInOrderById(List.of(ConcernState.NEW, ConcernState.ACKNOWLEDGED))
			.stream()
			.filter((one) -> !person.is(one.getRaisedBy()))
			.filter((one) -> one.getState() == ConcernState.NEW || person.is(one.getAssignedTo()))
			.map(this::step)
			.toList();
	}

	private Step step(Concern one) {
		LocalDate raised = LocalDate.ofInstant(one.getRaisedAt(), this.clock.getZone());
		boolean fresh = one.getState() == ConcernState.NEW;
		return new Step(fresh ? raised.plusDays(Concern.ACKNOWLEDGED_WITHIN.toDays()) : null,
				new Sentence(fresh ? "concern.desk.fresh" : "concern.desk.yours", raised.toString()), null,
				"/concerns/" + one.getId(), new Sentence("concern.desk.verb"));
	}

}
