package org.zhibu.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Zones without an owner, on the desks of those who can give them one. */
@Component
@Transactional(readOnly = true)
class ZoneDesk implements DeskSource {

	private final ZoneSql sql;

	private final Clock clock;

	ZoneDesk(ZoneSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		int red = person.has(Right.ROSTER_WRITE) ? this.sql.withoutOwner(LocalDate.now(this.clock)) : 0;
		return (red == 0) ? List.of() : List
			.of(new Step(null, new Sentence("zone.desk.red", red), null, "/zones", new Sentence("zone.desk.red.verb")));
	}

}
