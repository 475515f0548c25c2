package org.zhibu.talk;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.DayPlace;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of talks; no list knows of a note more than that there is one. */
@Repository
class TalkSql {

	private final JdbcClient jdbc;

	TalkSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest talks before a place; of everybody, or those of one talker only. */
	List<TalkRow> list(boolean all, long me, Long person, DayPlace before, int limit) {
		return this.jdbc.sql("""
				select t.id, t.held_on, t.kind, t.late, t.note_id, t.voided_at,
				  (select x.name from person x where x.branch_id = t.branch_id and x.id = t.person_id) as name,
				  (select x.number from person x where x.branch_id = t.branch_id and x.id = t.person_id) as number,
				  (select x.name from person x where x.branch_id = t.branch_id and x.id = t.talker_id) as talker
				from talk t
				where t.branch_id = :branch and t.person_id <> :me and (:all or t.talker_id = :me)
				  and (:person = 0 or t.person_id = :person)
				  and (t.held_on < :day or t.held_on = :day and t.id < :id)
				order by t.held_on desc, t.id desc limit :limit""")
			.param("branch", BranchContext.current())
			.param("all", all)
			.param("me", me)
			.param("person", (person != null) ? person : 0L)
			.param("day", before.day())
			.param("id", before.id())
			.param("limit", limit)
			.query((row, number) -> new TalkRow(row.getLong("id"), row.getObject("held_on", LocalDate.class),
					TalkKind.valueOf(row.getString("kind")), row.getBoolean("late"), row.getObject("note_id") != null,
					row.getObject("voided_at") != null, row.getString("name"), row.getString("number"),
					row.getString("talker")))
			.list();
	}

	/** A line of the list. */
	record TalkRow(long id, LocalDate day, TalkKind kind, boolean late, boolean note, boolean voided, String name,
			String number, String talker) {
	}

}
