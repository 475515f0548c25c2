package org.zhibu.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerSql {

	private static final int BATCH = 500;

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	LedgerSql(JdbcTemplate batches, JdbcClient jdbc) {
		this.batches = batches;
		this.jdbc = jdbc;
	}

	void insert(long branchId, List<Posting> postings) {
		this.batches.batchUpdate(
				"""
						insert into ledger_entry (id, branch_id, person_id, period, earned_for, kind, fen, source, source_id, ground,
						  posted_at, posted_by)
						values (nextval('id_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				postings, BATCH, (row, posting) -> {
					row.setLong(1, branchId);
					row.setLong(2, posting.personId());
					row.setString(3, posting.period().toString());
					row.setString(4, posting.earnedFor().toString());
					row.setString(5, posting.kind().name());
					row.setLong(6, posting.amount().fen());
					row.setString(7, posting.source());
					row.setLong(8, posting.sourceId());
					row.setString(9, posting.ground());
					row.setObject(10, OffsetDateTime.ofInstant(posting.postedAt(), ZoneOffset.UTC));
					row.setObject(11, posting.postedBy(), java.sql.Types.BIGINT);
				});
	}

	boolean exists(long branchId, String source, long sourceId) {
		return this.jdbc.sql("select count(*) from ledger_entry where branch_id = ? and source = ? and source_id = ?")
			.params(branchId, source, sourceId)
			.query(Long.class)
			.single() > 0;
	}

	List<LedgerLine> ofPeriod(long branchId, YearMonth period) {
		return this.jdbc.sql("select * from ledger_entry where branch_id = ? and period = ? order by id")
			.params(branchId, period.toString())
			.query(LedgerSql::line)
			.list();
	}

	List<LedgerLine> ofPerson(long branchId, long personId) {
		return this.jdbc.sql("select * from ledger_entry where branch_id = ? and person_id = ? order by id desc")
			.params(branchId, personId)
			.query(LedgerSql::line)
			.list();
	}

	Yuan sumEarnedFor(long branchId, YearMonth month) {
		return this.jdbc.sql("select coalesce(sum(fen), 0) from ledger_entry where branch_id = ? and earned_for = ?")
			.params(branchId, month.toString())
			.query((row, number) -> new Yuan(row.getLong(1)))
			.single();
	}

	private static LedgerLine line(ResultSet row, int number) throws SQLException {
		return new LedgerLine(row.getLong("id"), row.getLong("person_id"), YearMonth.parse(row.getString("period")),
				YearMonth.parse(row.getString("earned_for")), LedgerKind.valueOf(row.getString("kind")),
				new Yuan(row.getLong("fen")), row.getString("source"), row.getLong("source_id"),
				row.getString("ground"), row.getObject("posted_at", OffsetDateTime.class).toInstant());
	}

}
