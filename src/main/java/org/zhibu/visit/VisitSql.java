package org.zhibu.visit;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.DayPlace;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of visits and promises; no list knows of a note more than that there is one. */
@Repository
class VisitSql {

	private final JdbcClient jdbc;

	VisitSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest visits before a place; of everybody, or those one took part in only. */
	List<VisitRow> list(boolean all, long me, Long person, DayPlace before, int limit) {
		return this.jdbc.sql("""
				select v.id, v.visited_on, v.kind, v.reached, v.late, v.voided_at, v.next_on,
				  (select x.name from person x where x.branch_id = v.branch_id and x.id = v.person_id) as name,
				  (select x.name from person x where x.branch_id = v.branch_id and x.id = v.first_id) as first_name,
				  (select x.name from person x where x.branch_id = v.branch_id and x.id = v.second_id) as second_name
				from visit v
				where v.branch_id = :branch and v.person_id <> :me and (:all or v.first_id = :me or v.second_id = :me)
				  and (:person = 0 or v.person_id = :person)
				  and (v.visited_on < :day or v.visited_on = :day and v.id < :id)
				order by v.visited_on desc, v.id desc limit :limit""")
			.param("branch", BranchContext.current())
			.param("all", all)
			.param("me", me)
			.param("person", (person != null) ? person : 0L)
			.param("day", before.day())
			.param("id", before.id())
			.param("limit", limit)
			.query((row, number) -> new VisitRow(row.getLong("id"), row.getObject("visited_on", LocalDate.class),
					VisitKind.valueOf(row.getString("kind")), row.getBoolean("reached"), row.getBoolean("late"),
					row.getObject("voided_at") != null, row.getObject("next_on", LocalDate.class),
					row.getString("name"), row.getString("first_name"), row.getString("second_name")))
			.list();
	}

	/** Promises a person still has to see to. */
	List<Owed> owedBy(long person, int limit) {
		return this.jdbc
			.sql("""
					select r.visit_id, r.due_on, r.of_family,
					  (select x.name from person x where x.branch_id = v.branch_id and x.id = v.person_id) as name
					from visit_promise r join visit v on v.branch_id = r.branch_id and v.id = r.visit_id and v.voided_at is null
					where r.branch_id = :branch and r.owner_id = :person and r.state = 'OPEN' order by r.due_on, r.id limit :limit""")
			.param("branch", BranchContext.current())
			.param("person", person)
			.param("limit", limit)
			.query((row, number) -> new Owed(row.getLong("visit_id"), row.getObject("due_on", LocalDate.class),
					row.getBoolean("of_family"), row.getString("name")))
			.list();
	}

	/** A line of the list. */
	record VisitRow(long id, LocalDate day, VisitKind kind, boolean reached, boolean late, boolean voided,
			LocalDate next, String name, String first, String second) {
	}

	/** A promise somebody has to see to. */
	record Owed(long visitId, LocalDate due, boolean ofFamily, String name) {
	}

}
