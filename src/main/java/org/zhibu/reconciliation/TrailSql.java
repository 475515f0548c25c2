package org.zhibu.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.scheme.BonusRule;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follows the score money of a month in one statement. */
@Repository
class TrailSql {

	private static final String ROWS = """
			select c.id, coalesce(c.shown_name, p.name) as name, c.total, c.fen,
			  coalesce(t.ledger, 0) as ledger, coalesce(t.stub, 0) as stub, coalesce(t.paid, 0) as paid, t.last_period,
			  (select max(l.line_no) from bonus_month b join bonus_line l on l.branch_id = b.branch_id and l.month_id = b.id
			    where b.branch_id = c.branch_id and b.period = t.last_period and l.person_id = c.person_id
			      and l.state = 'IN_FORCE') as line_no
			from scorecard c
			join person p on p.branch_id = c.branch_id and p.id = c.person_id
			left join (
			  select e.person_id, sum(e.fen) as ledger, max(e.period) as last_period,
			    sum(case when b.state = 'SEALED' and l.id is not null then e.fen else 0 end) as stub,
			    sum(case when x.line_no is not null then e.fen else 0 end) as paid
			  from ledger_entry e
			  left join bonus_month b on b.branch_id = e.branch_id and b.period = e.period
			  left join bonus_line l on l.branch_id = e.branch_id and l.month_id = b.id and l.person_id = e.person_id
			    and l.state = 'IN_FORCE'
			  left join (select y.month_id, y.line_no from bonus_payment y where y.branch_id = :branch
			    group by y.month_id, y.line_no having sum(y.fen) > 0) x on x.month_id = l.month_id and x.line_no = l.line_no
			  where e.branch_id = :branch and e.earned_for = :period and e.kind in ('SCORE', 'CORRECTION')
			  group by e.person_id) t on t.person_id = c.person_id
			where c.branch_id = :branch and c.period = :period and c.total is not null
			order by coalesce(c.shown_number, p.number)""";

	private final JdbcClient jdbc;

	TrailSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A row for every card of the month that has a total. */
	List<TrailRow> rows(YearMonth period, BonusRule rule) {
		return this.jdbc.sql(ROWS)
			.param("branch", BranchContext.current())
			.param("period", period.toString())
			.query((row, at) -> row(row, rule))
			.list();
	}

	private static TrailRow row(ResultSet row, BonusRule rule) throws SQLException {
		Points total = new Points(row.getInt("total"));
		String last = row.getString("last_period");
		return new TrailRow(row.getLong("id"), row.getString("name"), total, new Yuan(row.getLong("fen")),
				rule.moneyFor(total), new Yuan(row.getLong("ledger")), new Yuan(row.getLong("stub")),
				new Yuan(row.getLong("paid")), (last != null) ? YearMonth.parse(last) : null,
				row.getObject("line_no", Integer.class));
	}

}
