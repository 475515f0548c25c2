package org.zhibu.settlement;

import java.time.Clock;

import org.zhibu.audit.AuditLog;
import org.zhibu.ledger.Ledger;
import org.zhibu.scorecard.HeldCards;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.scorecard.Versions;
import org.zhibu.shared.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles a held card alone, once, with the earliest unclosed month. */
@Service
@Transactional
class HeldSettlement implements HeldCards {

	private final Months months;

	private final SettlementSql sql;

	private final Ledger ledger;

	private final AuditLog audit;

	private final Clock clock;

	HeldSettlement(Months months, SettlementSql sql, Ledger ledger, AuditLog audit, Clock clock) {
		this.months = months;
		this.sql = sql;
		this.ledger = ledger;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public void settleIfFree(CurrentPerson actor, Scorecard card) {
		if (!this.months.of(card.getPeriod()).isClosed() || this.ledger.isPosted(Versions.SETTLEMENT, card.getId())) {
			return;
		}
		int settled = this.sql.settleCard(card, this.months.payingMonth(), actor.personId(), this.clock.instant());
		if (settled > 0) {
			this.audit.wrote(actor, "scorecard.settledLate", "scorecard", card.getId(), null);
		}
	}

}
