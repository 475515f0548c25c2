package org.zhibu.pairinglog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairings of a month with their lines, and the figures of teams. */
@Repository
class PairingLogSql {

	private final JdbcClient jdbc;

	PairingLogSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Every pairing that ran in the month, by team. */
	List<Paired> pairings(YearMonth month) {
		return this.jdbc
			.sql("""
					select g.team_id, t.name as team, g.member_id, p.name as member, min(g.starts_on) as starts_on, n.done
					from pairing g join team t on t.branch_id = g.branch_id and t.id = g.team_id
					join person p on p.branch_id = g.branch_id and p.id = g.member_id
					left join pairing_note n on n.branch_id = g.branch_id and n.team_id = g.team_id and n.member_id = g.member_id
					  and n.period = :period
					where g.branch_id = :branch and g.starts_on <= :last and (g.ends_on is null or g.ends_on >= :first)
					group by g.team_id, t.name, g.member_id, p.name, n.done order by t.name, g.member_id""")
			.param("branch", BranchContext.current())
			.param("period", month.toString())
			.param("first", month.atDay(1))
			.param("last", month.atEndOfMonth())
			.query((row, number) -> new Paired(row.getLong("team_id"), row.getString("team"), row.getLong("member_id"),
					row.getString("member"), row.getObject("starts_on", LocalDate.class), row.getString("done")))
			.list();
	}

	/** Absences and facts of each team's people by month, from a day to a day. */
	Map<String, Figures> figures(LocalDate first, LocalDate last) {
		Map<String, Figures> figures = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select x.team_id, x.period, sum(x.absent) as absent, sum(x.good) as good, sum(x.bad) as bad from (
					  select p.team_id, substring(cast(a.absent_on as varchar(10)), 1, 7) as period, 1 as absent, 0 as good, 0 as bad
					  from absence a join person p on p.branch_id = a.branch_id and p.id = a.person_id
					  where a.branch_id = :branch and a.withdrawn_at is null and a.absent_on between :first and :last
					  union all
					  select p.team_id, substring(cast(f.happened_on as varchar(10)), 1, 7), 0, case when f.good then 1 else 0 end,
					    case when f.good then 0 else 1 end
					  from fact f join person p on p.branch_id = f.branch_id and p.id = f.person_id
					  where f.branch_id = :branch and f.withdrawn_at is null and f.happened_on between :first and :last) x
					where x.team_id is not null group by x.team_id, x.period""")
			.param("branch", BranchContext.current())
			.param("first", first)
			.param("last", last)
			.query((row) -> {
				figures.put(row.getLong("team_id") + " " + row.getString("period"),
						new Figures(row.getInt("absent"), row.getInt("good"), row.getInt("bad")));
			});
		return figures;
	}

	/** A member paired with a team, and what he noted. */
	record Paired(long teamId, String team, long memberId, String member, LocalDate since, String done) {
	}

	/** What was seen of a team's people in a month. */
	record Figures(int absent, int good, int bad) {

		static final Figures NONE = new Figures(0, 0, 0);

	}

}
