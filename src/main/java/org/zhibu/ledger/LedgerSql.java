package org.zhibu.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
		return this.jdbc.sql("""
				select coalesce(sum(fen), 0) from ledger_entry
				where branch_id = ? and earned_for = ? and kind in ('SCORE', 'CORRECTION')""")
			.params(branchId, month.toString())
			.query((row, number) -> new Yuan(row.getLong(1)))
			.single();
	}

	Map<Long, PersonMoney> byPerson(long branchId, YearMonth period) {
		Map<Long, PersonMoney> money = new HashMap<>();
		this.jdbc.sql("""
				select person_id, sum(case when kind in ('SCORE', 'CORRECTION') then fen else 0 end) as score,
				  sum(case when kind = 'BONUS_CORRECTION' and fen > 0 then fen else 0 end) as added,
				  sum(case when kind = 'BONUS_CORRECTION' and fen < 0 then -fen else 0 end) as taken
				from ledger_entry where branch_id = ? and period = ? group by person_id""")
			.params(branchId, period.toString())
			.query((row) -> {
				money.put(row.getLong("person_id"), new PersonMoney(new Yuan(row.getLong("score")),
						new Yuan(row.getLong("added")), new Yuan(row.getLong("taken"))));
			});
		return money;
	}

	private static LedgerLine line(ResultSet row, int number) throws SQLException {
		return new LedgerLine(row.getLong("id"), row.getLong("person_id"), YearMonth.parse(row.getString("period")),
				YearMonth.parse(row.getString("earned_for")), LedgerKind.valueOf(row.getString("kind")),
				new Yuan(row.getLong("fen")), row.getString("source"), row.getLong("source_id"),
				row.getString("ground"), row.getObject("posted_at", OffsetDateTime.class).toInstant());
	}

}
