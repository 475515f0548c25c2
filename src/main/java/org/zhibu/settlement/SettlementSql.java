package org.zhibu.settlement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.zhibu.scorecard.ScoreMonth;
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

	int settle(ScoreMonth month, Long by, Instant now) {
		return this.jdbc
			.sql("""
					insert into ledger_entry (id, branch_id, person_id, period, earned_for, kind, fen, source, source_id, ground,
					  posted_at, posted_by)
					select nextval('id_seq'), c.branch_id, c.person_id, c.period, c.period, 'SCORE', c.fen, :source, c.id,
					  (c.total / 10) || '.' || mod(c.total, 10) || ' 分', :now, :by
					from scorecard c
					where c.branch_id = :branch and c.month_id = :month and c.total is not null""")
			.param("source", Versions.SETTLEMENT)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param("by", by)
			.param("branch", month.getBranchId())
			.param("month", month.getId())
			.update();
	}

}
