package org.zhibu.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;

import org.zhibu.audit.AuditLog;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes months. */
@Service
@Transactional
public class ClosingService {

	private final Months months;

	private final Schemes schemes;

	private final SettlementSql sql;

	private final AuditLog audit;

	private final Clock clock;

	ClosingService(Months months, Schemes schemes, SettlementSql sql, AuditLog audit, Clock clock) {
		this.months = months;
		this.schemes = schemes;
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Closes the month and settles every card that no open objection holds.
	 * @return how many cards were settled
	 */
	public int close(CurrentPerson actor, YearMonth period) {
		ScoreMonth month = this.months.lock(period);
		mayClose(actor, month).orRefuse();
		Instant now = this.clock.instant();
		month.close(now);
		int settled = this.sql.settleMonth(month, actor.personId(), now);
		this.audit.wrote(actor, "month.closed", "month", month.getId(), period + " · " + settled);
		return settled;
	}

	/** Whether the person may close the month now. */
	@Transactional(readOnly = true)
	public Verdict mayClose(CurrentPerson actor, ScoreMonth month) {
		return Verdict.noIf(!actor.has(Right.RUN_MONTH), "month.run.office")
			.and(() -> month.mayClose(this.clock.instant()))
			.and(() -> Verdict.noIf(this.months.hasOpenBefore(month.getPeriod()), "month.close.order"))
			.and(() -> Verdict.noIf(this.schemes.withItems(month.getSchemeId()).getRegulationId() == null,
					"month.close.regulation"));
	}

}
