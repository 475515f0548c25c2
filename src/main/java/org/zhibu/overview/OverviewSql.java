package org.zhibu.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OverviewSql {

	private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

	private final JdbcClient jdbc;

	OverviewSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The branches an overseer may read, by name. */
	List<Long> scopeOf(long accountId) {
		return this.jdbc
			.sql("select s.branch_id from overseer_scope s join branch b on b.id = s.branch_id "
					+ "where s.account_id = ? order by b.name, b.id")
			.params(accountId)
			.query(Long.class)
			.list();
	}

	/** The totals of the branch that is current. */
	BranchTotals totals(long branchId, LocalDate today) {
		return this.jdbc
			.sql("""
					select b.name, m.period, m.published_at, m.closed_at,
					  (select count(*) from person p where p.branch_id = b.id and p.mistaken_for is null and p.joined_on <= :today
					    and (p.left_on is null or p.left_on >= :today)) as people,
					  (select count(*) from person p where p.branch_id = b.id and p.mistaken_for is null and p.joined_on <= :today
					    and (p.left_on is null or p.left_on >= :today) and p.party_status <> 'NONE' and p.party_since <= :today) as members,
					  (select sum(c.total) from scorecard c where c.branch_id = b.id and c.month_id = m.id and c.state = 'PUBLISHED') as total,
					  (select count(c.total) from scorecard c where c.branch_id = b.id and c.month_id = m.id and c.state = 'PUBLISHED') as cards,
					  (select sum(l.fen) from ledger_entry l where l.branch_id = b.id and l.earned_for = m.period
					    and l.kind in ('SCORE', 'CORRECTION')) as fen,
					  (select coalesce(sum(x.fen), 0) from expense_payment x where x.branch_id = b.id
					    and x.paid_on between :first and :today) as spent,
					  (select count(*) from expense e where e.branch_id = b.id and e.state = 'REFUSED_OVER_AUTHORITY'
					    and e.submitted_at >= :since) as refused,
					  s.period as bonus_period, s.line_count,
					  (select sum(y.fen) from bonus_payment y where y.branch_id = b.id and y.month_id = s.month_id) as paid_fen
					from branch b
					left join bonus_stub s on s.branch_id = b.id
					  and s.period = (select max(z.period) from bonus_stub z where z.branch_id = b.id)
					left join score_month m on m.branch_id = b.id
					  and m.period = (select max(o.period) from score_month o where o.branch_id = b.id and not o.backfilled)
					where b.id = :branch""")
			.param("branch", branchId)
			.param("today", today)
			.param("first", today.withDayOfYear(1))
			.param("since", today.withDayOfYear(1).atStartOfDay().atOffset(BEIJING))
			.query(OverviewSql::row)
			.single();
	}

	private static BranchTotals row(ResultSet row, int number) throws SQLException {
		String period = row.getString("period");
		long cards = row.getLong("cards");
		boolean closed = row.getObject("closed_at") != null;
		boolean published = row.getObject("published_at") != null;
		String state = (period == null) ? null
				: closed ? "month.state.closed" : published ? "month.state.published" : "month.state.open";
		Points mean = (cards > 0) ? new Points((int) ((row.getLong("total") * 2 + cards) / (cards * 2))) : null;
		return new BranchTotals(row.getString("name"), row.getInt("people"), row.getInt("members"),
				(period != null) ? YearMonth.parse(period) : null, state, mean,
				closed ? new Yuan(row.getLong("fen")) : null, new Yuan(row.getLong("spent")), row.getInt("refused"),
				bonus(row));
	}

	private static BranchTotals.Bonus bonus(ResultSet row) throws SQLException {
		String period = row.getString("bonus_period");
		return (period != null) ? new BranchTotals.Bonus(YearMonth.parse(period), row.getInt("line_count"),
				new Yuan(row.getLong("paid_fen"))) : null;
	}

}
