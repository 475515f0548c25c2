package org.zhibu.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teams without a member, on the desks of those who can pair them. */
@Component
@Transactional(readOnly = true)
class PairingDesk implements DeskSource {

	private final PairingSql sql;

	private final Clock clock;

	PairingDesk(PairingSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		int red = person.has(Right.ROSTER_WRITE) ? this.sql.teamsWithout(LocalDate.now(this.clock)) : 0;
		return (red == 0) ? List.of() : List.of(new Step(null, new Sentence("pairing.desk.red", red), null, "/pairings",
				new Sentence("pairing.desk.red.verb")));
	}

}
