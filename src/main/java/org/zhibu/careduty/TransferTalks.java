package org.zhibu.careduty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.TeamMove;

import org.springframework.stereotype.Component;

/** Whoever came to another team is talked to. */
@Component
class TransferTalks implements TeamMove {

	private final DutySql sql;

	private final AuditLog audit;

	private final Clock clock;

	TransferTalks(DutySql sql, AuditLog audit, Clock clock) {
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void moved(CurrentPerson actor, Collection<Long> people) {
		int raised = this.sql.raiseForMoved(people, LocalDate.now(this.clock), DutyCause.TRANSFER.days());
		if (raised > 0) {
			this.audit.wrote(actor, "duty.raised", "duty", (people.size() == 1) ? people.iterator().next() : null,
					DutyKind.TALK + " · " + DutyCause.TRANSFER + ((raised > 1) ? " · " + raised : ""));
		}
	}

}
