package org.zhibu.settlement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.scorecard.Scorecard;
import org.zhibu.scorecard.Versions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Settles a whole month in one statement; the money was reckoned when the marks were
 * given.
 */
@Repository
class SettlementSql {

	private final JdbcClient jdbc;

	SettlementSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static final String SETTLE = """
			insert into ledger_entry (id, branch_id, person_id, period, earned_for, kind, fen, source, source_id, ground,
			  posted_at, posted_by)
			select nextval('id_seq'), c.branch_id, c.person_id, :period, c.period, 'SCORE', c.fen, :source, c.id,
			  (c.total / 10) || case mod(c.total, 10) when 0 then '' else '.' || mod(c.total, 10) end || ' 分', :now, :by
			from scorecard c
			where c.branch_id = :branch and c.total is not null and c.pending_revision is null and not c.backfilled
			  and not exists (select 1 from objection o
			    where o.branch_id = c.branch_id and o.scorecard_id = c.id and o.state = 'OPEN')
			  and\s""";

	int settleMonth(ScoreMonth month, Long by, Instant now) {
		return settle("c.month_id = :what", month.getBranchId(), month.getId(), month.getPeriod(), by, now);
	}

	int settleCard(Scorecard card, YearMonth period, Long by, Instant now) {
		return settle("c.id = :what", card.getBranchId(), card.getId(), period, by, now);
	}

	private int settle(String which, long branchId, long what, YearMonth period, Long by, Instant now) {
		return this.jdbc.sql(SETTLE + which)
			.param("period", period.toString())
			.param("source", Versions.SETTLEMENT)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param("by", by)
			.param("branch", branchId)
			.param("what", what)
			.update();
	}

}
