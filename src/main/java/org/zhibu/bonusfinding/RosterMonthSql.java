package org.zhibu.bonusfinding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

import org.zhibu.bonusrule.OnRoster;
import org.zhibu.roster.Employment;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the roster says of everybody on the last day of a month, in one statement. */
@Repository
class RosterMonthSql {

	private final JdbcClient jdbc;

	RosterMonthSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Everybody ever entered, by id; whoever was entered by mistake is nobody. */
	Map<Long, OnRoster> everybody(YearMonth month) {
		Map<Long, OnRoster> people = new LinkedHashMap<>();
		this.jdbc.sql("""
				select p.id, p.name, t.name as team, p.trade, p.joined_on, p.left_on,
				  case when p.employment = 'REGULAR' and (p.regular_since is null or p.regular_since <= :last)
				    then 'REGULAR' else 'TEMPORARY' end as employment,
				  exists (select 1 from office_term o where o.branch_id = p.branch_id and o.person_id = p.id
				    and o.office in ('SECTION_HEAD', 'DEPUTY_HEAD', 'TEAM_LEADER') and o.confirmed_at is not null
				    and o.starts_on <= :last and (o.ends_on is null or o.ends_on >= :last)) as leads
				from person p left join team t on t.branch_id = p.branch_id and t.id = p.team_id
				where p.branch_id = :branch and p.mistaken_for is null order by p.number""")
			.param("branch", BranchContext.current())
			.param("last", month.atEndOfMonth())
			.query((row) -> {
				people.put(row.getLong("id"),
						new OnRoster(row.getLong("id"), row.getString("name"), row.getString("team"),
								row.getString("trade"), Employment.valueOf(row.getString("employment")),
								row.getObject("joined_on", LocalDate.class), row.getObject("left_on", LocalDate.class),
								row.getBoolean("leads")));
			});
		return people;
	}

}
