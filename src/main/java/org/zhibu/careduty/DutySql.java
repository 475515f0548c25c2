package org.zhibu.careduty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.DayPlace;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Raises duties, each at most once, and lists them; a name is looked up by the key of its
 * row, whatever a planner thinks of the list.
 */
@Repository
class DutySql {

	private static final String INSERT = """
			insert into care_duty (id, branch_id, version, person_id, kind, cause, origin, raised_on, due_on, tries, state, open_mark)
			""";

	private static final String ROWS = """
			select d.*, (select x.number from person x where x.branch_id = d.branch_id and x.id = d.person_id) as number,
			  (select x.name from person x where x.branch_id = d.branch_id and x.id = d.person_id) as name,
			  (select t.name from person x join team t on t.branch_id = x.branch_id and t.id = x.team_id
			    where x.branch_id = d.branch_id and x.id = d.person_id) as team,
			  (select x.name from person x where x.branch_id = d.branch_id and x.id = d.owner_id) as owner
			from care_duty d where d.branch_id = :branch and\s""";

	/** What belongs to labour discipline in the ten items. */
	private static final int DISCIPLINE_ITEM = 7;

	private final JdbcClient jdbc;

	DutySql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether a duty was raised; not while one of the same cause is open. */
	boolean raise(long personId, DutyKind kind, DutyCause cause, String origin, LocalDate today, LocalDate due) {
		return this.jdbc
			.sql(INSERT
					+ """
							select nextval('id_seq'), p.branch_id, 0, p.id, :kind, :cause, :origin, cast(:today as date), cast(:due as date), 0, 'OPEN', 1
							from person p where p.branch_id = :branch and p.id = :person and not exists (select 1 from care_duty d
							  where d.branch_id = p.branch_id and d.person_id = p.id and d.kind = :kind
							    and (d.origin = :origin or d.cause = :cause and d.state = 'OPEN'))
							on conflict do nothing""")
			.param("branch", BranchContext.current())
			.param("person", personId)
			.param("kind", kind.name())
			.param("cause", cause.name())
			.param("origin", origin)
			.param("today", today)
			.param("due", due)
			.update() > 0;
	}

	/** Everybody who is new gets a talk. */
	int raiseForNew(LocalDate today, int days) {
		return this.jdbc
			.sql(INSERT
					+ """
							select nextval('id_seq'), p.branch_id, 0, p.id, 'TALK', 'NEW', 'new', cast(:today as date), cast(:due as date), 0, 'OPEN', 1
							from person p where p.branch_id = :branch and p.mistaken_for is null and p.joined_on between :since and :today
							  and (p.left_on is null or p.left_on >= :today)
							  and not exists (select 1 from care_duty d where d.branch_id = p.branch_id and d.person_id = p.id
							    and d.kind = 'TALK' and (d.origin = 'new' or d.cause = 'NEW' and d.state = 'OPEN'))""")
			.param("branch", BranchContext.current())
			.param("today", today)
			.param("since", today.minusDays(days))
			.param("due", today.plusDays(days))
			.update();
	}

	/** Whoever of these people is still there and came to another team gets a talk. */
	int raiseForMoved(Collection<Long> people, LocalDate today, int days) {
		return this.jdbc
			.sql(INSERT
					+ """
							select nextval('id_seq'), p.branch_id, 0, p.id, 'TALK', 'TRANSFER', :origin, cast(:today as date), cast(:due as date), 0, 'OPEN', 1
							from person p where p.branch_id = :branch and p.id in (:people) and p.mistaken_for is null
							  and (p.left_on is null or p.left_on >= :today)
							  and not exists (select 1 from care_duty d where d.branch_id = p.branch_id and d.person_id = p.id
							    and d.kind = 'TALK' and (d.origin = :origin or d.cause = 'TRANSFER' and d.state = 'OPEN'))
							on conflict do nothing""")
			.param("branch", BranchContext.current())
			.param("people", people)
			.param("origin", "team:" + today)
			.param("today", today)
			.param("due", today.plusDays(days))
			.update();
	}

	/** A fact of labour discipline that speaks against somebody gets him a talk. */
	int raiseForReprimands(LocalDate today, int days) {
		return this.jdbc.sql(
				INSERT + """
						select nextval('id_seq'), f.branch_id, 0, f.person_id, 'TALK', 'REPRIMAND', concat('fact:', f.id), cast(:today as date), cast(:due as date), 0, 'OPEN', 1
						from (select branch_id, person_id, max(id) as id from fact where branch_id = :branch and person_id is not null
						  and not good and item_no = :item and withdrawn_at is null and happened_on between :since and :today
						  group by branch_id, person_id) f
						where not exists (select 1 from care_duty d where d.branch_id = f.branch_id and d.person_id = f.person_id
						  and d.kind = 'TALK' and (d.cause = 'REPRIMAND' and d.state = 'OPEN' or d.origin = concat('fact:', f.id)))""")
			.param("branch", BranchContext.current())
			.param("item", DISCIPLINE_ITEM)
			.param("today", today)
			.param("since", today.minusDays(days))
			.param("due", today.plusDays(days))
			.update();
	}

	/** Duties after a place in the list, those due first above. */
	List<DutyRow> list(DutyFilter filter, long me, LocalDate today, DayPlace after, int limit) {
		String order = " and (d.due_on > :day or d.due_on = :day and d.id > :id) order by d.due_on, d.id limit :limit";
		return this.jdbc.sql(ROWS + filter.condition() + order)
			.param("branch", BranchContext.current())
			.param("me", me)
			.param("today", today)
			.param("day", after.day())
			.param("id", after.id())
			.param("limit", limit)
			.query((row, number) -> row(row, today))
			.list();
	}

	Optional<DutyRow> one(long id, LocalDate today) {
		return this.jdbc.sql(ROWS + "d.id = :id")
			.param("branch", BranchContext.current())
			.param("id", id)
			.query((row, number) -> row(row, today))
			.optional();
	}

	/**
	 * What a desk knows of duties: one's own, and for officers those without an owner.
	 */
	List<DutyRow> forDesk(long me, boolean officer, LocalDate today, int limit) {
		return this.jdbc.sql(ROWS + """
				d.state = 'OPEN' and (d.owner_id = :me or :officer and d.owner_id is null)
				order by d.due_on, d.id limit :limit""")
			.param("branch", BranchContext.current())
			.param("me", me)
			.param("officer", officer)
			.param("limit", limit)
			.query((row, number) -> row(row, today))
			.list();
	}

	List<Long> branches() {
		return this.jdbc.sql("select id from branch order by id").query(Long.class).list();
	}

	private static DutyRow row(ResultSet row, LocalDate today) throws SQLException {
		return new DutyRow(row.getLong("id"), row.getInt("version"), row.getLong("person_id"), row.getString("number"),
				row.getString("name"), row.getString("team"), DutyKind.valueOf(row.getString("kind")),
				DutyCause.valueOf(row.getString("cause")), row.getObject("raised_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class), row.getObject("owner_id", Long.class), row.getString("owner"),
				row.getObject("planned_on", LocalDate.class), row.getInt("tries"),
				DutyState.valueOf(row.getString("state")), row.getObject("closed_on", LocalDate.class),
				row.getString("drop_reason"), today);
	}

}
