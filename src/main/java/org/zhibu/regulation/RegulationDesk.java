package org.zhibu.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A branch without a rule in force has nothing to reward or deduct by. */
@Component
class RegulationDesk implements DeskSource {

	private final RegulationRepository regulations;

	private final Clock clock;

	RegulationDesk(RegulationRepository regulations, Clock clock) {
		this.regulations = regulations;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Step> stepsFor(CurrentPerson person) {
		LocalDate today = LocalDate.now(this.clock);
		if (!person.is(Role.SECRETARY) || this.regulations.anyInForceOn(today)) {
			return List.of();
		}
		return List.of(new Step(null, new Sentence("regulation.desk.none"), new Sentence("regulation.desk.none.detail"),
				"/regulations/new", new Sentence("regulation.desk.none.verb")));
	}

}
