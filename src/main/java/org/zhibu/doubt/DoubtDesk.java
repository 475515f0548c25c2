package org.zhibu.doubt;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts doubts without an answer on the desks of the committee. */
@Service
@Transactional(readOnly = true)
class DoubtDesk implements DeskSource {

	private static final int DAYS = 2;

	private final Doubts doubts;

	private final Clock clock;

	DoubtDesk(Doubts doubts, Clock clock) {
		this.doubts = doubts;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.has(Right.ANSWER_OBJECTIONS)) {
			return List.of();
		}
		return this.doubts.open().stream().filter((doubt) -> !person.is(doubt.getPersonId())).map(this::step).toList();
	}

	private Step step(BonusDoubt doubt) {
		LocalDate raised = LocalDate.ofInstant(doubt.getRaisedAt(), this.clock.getZone());
		String period = doubt.getPeriod().toString();
		return new Step(raised.plusDays(DAYS), new Sentence("doubt.desk", period, doubt.getLineNo()), null,
				"/months/" + period + "/bonus/doubts", new Sentence("doubt.desk.verb"));
	}

}
