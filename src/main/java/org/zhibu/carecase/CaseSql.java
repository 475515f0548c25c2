package org.zhibu.carecase;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts of cases; no list knows what was said. */
@Repository
class CaseSql {

	private final JdbcClient jdbc;

	CaseSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Cases before an id, the newest first: all, or one's own; never those one is a party
	 * of.
	 */
	List<Row> list(boolean all, boolean secretary, long me, boolean open, long before, int limit) {
		return this.jdbc.sql("""
				select c.id, c.kind, c.state, c.outcome, c.opened_on, c.closed_on, c.skill, c.owner_id, c.opened_by,
				  (select x.name from person x where x.branch_id = c.branch_id and x.id = c.person_id) as name,
				  (select x.name from person x where x.branch_id = c.branch_id and x.id = c.other_id) as other,
				  (select x.name from person x where x.branch_id = c.branch_id and x.id = c.owner_id) as owner
				from care_case c
				where c.branch_id = :branch and c.id < :before and (c.state = 'OPEN') = :open
				  and (:all or c.owner_id = :me) and c.person_id <> :me
				  and (c.kind <> 'CONFLICT' or c.other_id <> :me)
				order by c.id desc limit :limit""")
			.param("branch", BranchContext.current())
			.param("all", all)
			.param("me", me)
			.param("open", open)
			.param("before", before)
			.param("limit", limit)
			.query((row, number) -> {
				CaseKind kind = CaseKind.valueOf(row.getString("kind"));
				boolean named = kind != CaseKind.CONFLICT || secretary || row.getLong("owner_id") == me
						|| row.getLong("opened_by") == me;
				String outcome = row.getString("outcome");
				return new Row(row.getLong("id"), kind, row.getObject("opened_on", LocalDate.class),
						row.getObject("closed_on", LocalDate.class),
						(outcome != null) ? CaseOutcome.valueOf(outcome) : null, named ? row.getString("name") : null,
						named ? row.getString("other") : null, row.getString("skill"), row.getString("owner"));
			})
			.list();
	}

	/** How many are open, and how many were closed and resolved this year, by kind. */
	List<Count> counts(LocalDate first) {
		return this.jdbc.sql("""
				select kind, count(case when state = 'OPEN' then 1 end) as running,
				  count(case when closed_on >= :first then 1 end) as closed,
				  count(case when closed_on >= :first and outcome = 'RESOLVED' then 1 end) as resolved
				from care_case where branch_id = :branch group by kind order by kind""")
			.param("branch", BranchContext.current())
			.param("first", first)
			.query((row, number) -> new Count(CaseKind.valueOf(row.getString("kind")), row.getInt("running"),
					row.getInt("closed"), row.getInt("resolved")))
			.list();
	}

	/**
	 * A line of the list; the parties of a conflict are {@code null} for whoever may not
	 * know them.
	 */
	record Row(long id, CaseKind kind, LocalDate openedOn, LocalDate closedOn, CaseOutcome outcome, String name,
			String other, String skill, String owner) {
	}

	/** Cases of one kind. */
	record Count(CaseKind kind, int open, int closed, int resolved) {
	}

}
