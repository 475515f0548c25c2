package org.zhibu.bonusyear;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the lines of a year in one statement, however many they are. */
@Repository
class BonusYearSql {

	/**
	 * The parts of all lines one below the other, then added up: no derived table is
	 * joined, since H2 would read it anew for every line.
	 */
	private static final String SLICES = """
			select period, team, trade, regular, leads, count(*) as lines, sum(gross) as gross,
			  sum(deductions + case when score < 0 then -score else 0 end) as taken,
			  sum(case when gross - deductions + score > 0 then gross - deductions + score else 0 end) as net
			from (
			  select period, line_id, max(team) as team, max(trade) as trade, max(regular) as regular, max(leads) as leads,
			    sum(gross) as gross, sum(deductions) as deductions, sum(score) as score
			  from (
			    select x.period, l.id as line_id, coalesce(l.team, t.name, '') as team, coalesce(l.trade, p.trade, '') as trade,
			      case when p.employment = 'REGULAR' and (p.regular_since is null
			        or p.regular_since < cast(x.period || '-01' as date) + interval '1' month) then 1 else 0 end as regular,
			      case when exists (select 1 from office_term o where o.branch_id = l.branch_id and o.person_id = l.person_id
			        and o.office in ('SECTION_HEAD', 'DEPUTY_HEAD', 'TEAM_LEADER') and o.confirmed_at is not null
			        and o.starts_on < cast(x.period || '-01' as date) + interval '1' month
			        and (o.ends_on is null
			          or o.ends_on >= cast(x.period || '-01' as date) + interval '1' month - interval '1' day))
			        then 1 else 0 end as leads,
			      l.base_fen as gross, 0 as deductions, 0 as score
			    from bonus_month x
			    join bonus_line l on l.branch_id = x.branch_id and l.month_id = x.id and l.state = 'IN_FORCE'
			    left join person p on p.branch_id = l.branch_id and p.id = l.person_id
			    left join team t on t.branch_id = p.branch_id and t.id = p.team_id
			    where x.branch_id = :branch and x.period between :first and :last and x.state in ('PUBLISHED', 'SEALED')
			    union all
			    select x.period, l.id, null, null, null, null, case when b.kind = 'REWARD' then b.fen else 0 end,
			      case when b.kind = 'DEDUCTION' then b.fen else 0 end, 0
			    from bonus_month x
			    join bonus_line l on l.branch_id = x.branch_id and l.month_id = x.id and l.state = 'IN_FORCE'
			    join bonus_amount b on b.branch_id = l.branch_id and b.line_id = l.id
			    where x.branch_id = :branch and x.period between :first and :last and x.state in ('PUBLISHED', 'SEALED')
			    union all
			    select x.period, l.id, null, null, null, null,
			      case when e.kind = 'BONUS_CORRECTION' and e.fen > 0 then e.fen else 0 end,
			      case when e.kind = 'BONUS_CORRECTION' and e.fen < 0 then -e.fen else 0 end,
			      case when e.kind in ('SCORE', 'CORRECTION') then e.fen else 0 end
			    from bonus_month x
			    join ledger_entry e on e.branch_id = x.branch_id and e.period = x.period
			    join bonus_line l on l.branch_id = e.branch_id and l.person_id = e.person_id and l.month_id = x.id
			      and l.state = 'IN_FORCE'
			    where x.branch_id = :branch and x.period between :first and :last
			      and x.state in ('PUBLISHED', 'SEALED')) parts
			  group by period, line_id) lines
			group by period, team, trade, regular, leads""";

	private final JdbcClient jdbc;

	BonusYearSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The lines of a year's published months, alike ones together. */
	List<Slice> slices(int year) {
		return this.jdbc.sql(SLICES)
			.param("branch", BranchContext.current())
			.param("first", YearMonth.of(year, 1).toString())
			.param("last", YearMonth.of(year, 12).toString())
			.query(BonusYearSql::slice)
			.list();
	}

	private static Slice slice(ResultSet row, int number) throws SQLException {
		return new Slice(YearMonth.parse(row.getString("period")), row.getString("team"), row.getString("trade"),
				row.getInt("regular") == 1, row.getInt("leads") == 1, new Sum(row.getInt("lines"),
						new Yuan(row.getLong("gross")), new Yuan(row.getLong("taken")), new Yuan(row.getLong("net"))));
	}

}
