package org.zhibu.desk;

import java.time.YearMonth;
import java.util.Optional;

import org.zhibu.bonus.BonusState;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of a month in one statement. */
@Repository
class MonthSql {

	private static final String FIGURES = """
			select count(c.id) as cards, count(c.self_given_at) as self_given, count(c.excused_reason) as excused,
			  count(c.total) as marked, count(case when c.state <> 'OPEN' then 1 end) as signed,
			  coalesce(sum(c.total), 0) as points, coalesce(sum(c.fen), 0) as fen,
			  count(case when c.stars = 5 then 1 end) as five, count(case when c.stars = 4 then 1 end) as four,
			  count(c.pending_revision) as pending,
			  (select count(*) from objection o where o.branch_id = :branch and o.period = :period and o.state = 'OPEN') as objections,
			  (select coalesce(sum(l.fen), 0) from ledger_entry l where l.branch_id = :branch and l.earned_for = :period
			    and l.kind in ('SCORE', 'CORRECTION')) as posted,
			  (select count(*) from ledger_entry l where l.branch_id = :branch and l.earned_for = :period and l.kind = 'SCORE') as settled,
			  (select b.state from bonus_month b where b.branch_id = :branch and b.period = :period) as bonus,
			  (select count(*) from bonus_month b join bonus_line x on x.branch_id = b.branch_id and x.month_id = b.id
			    where b.branch_id = :branch and b.period = :period and x.state = 'IN_FORCE') as bonus_lines,
			  (select count(*) from bonus_month b join bonus_line x on x.branch_id = b.branch_id and x.month_id = b.id
			    join bonus_receipt r on r.branch_id = x.branch_id and r.line_id = x.id
			    where b.branch_id = :branch and b.period = :period and x.state = 'IN_FORCE') as confirmed
			from scorecard c where c.branch_id = :branch and c.period = :period""";

	private final JdbcClient jdbc;

	MonthSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	MonthFigures figures(YearMonth period) {
		return this.jdbc.sql(FIGURES)
			.param("branch", BranchContext.current())
			.param("period", period.toString())
			.query((row, number) -> new MonthFigures(row.getInt("cards"), row.getInt("self_given"),
					row.getInt("excused"), row.getInt("marked"), row.getInt("signed"),
					mean(row.getLong("points"), row.getInt("marked")), new Yuan(row.getLong("fen")), row.getInt("five"),
					row.getInt("four"), row.getInt("pending"), row.getInt("objections"),
					new Yuan(row.getLong("posted")), row.getInt("settled"), state(row.getString("bonus")),
					row.getInt("bonus_lines"), row.getInt("confirmed")))
			.single();
	}

	private static BonusState state(String name) {
		return (name != null) ? BonusState.valueOf(name) : null;
	}

	/** The mean rounded half up to a tenth of a point. */
	private static Optional<Points> mean(long tenths, int cards) {
		return (cards == 0) ? Optional.empty() : Optional.of(new Points((int) ((2 * tenths + cards) / (2L * cards))));
	}

}
