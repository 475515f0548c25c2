package org.zhibu.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Evidence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The book of facts read in whole pages, one statement each. */
@Repository
class FactSql {

	/** The source's word for a fact in a citation. */
	static final String SOURCE = "fact";

	/** Facts offered for one item of one card. */
	private static final int OFFERED = 5;

	private static final String ROWS = """
			select f.id, f.version, f.happened_on, f.place, f.person_id, f.owner_id, f.zone_name, f.item_no, f.seen, f.good,
			  f.photo_id, f.noted_by, f.withdrawn_reason, n.name as noter, p.name as person, o.name as owner
			from fact f
			join person n on n.branch_id = f.branch_id and n.id = f.noted_by
			left join person p on p.branch_id = f.branch_id and p.id = f.person_id
			left join person o on o.branch_id = f.branch_id and o.id = f.owner_id
			where f.branch_id = :branch and (:everything = 1 or f.noted_by = :me or f.person_id = :me or f.owner_id = :me
			  or coalesce(p.team_id, o.team_id) in (:teams)) and\s""";

	private static final String PAGE = ROWS + """
			(:person = 0 or f.person_id = :person or f.owner_id = :person) and f.happened_on between :first and :last
			  and (f.happened_on < :day or f.happened_on = :day and f.id < :id)
			order by f.happened_on desc, f.id desc limit :limit""";

	private static final String OFFER = """
			select q.* from (
			  select f.id, coalesce(s.mistaken_for, s.id) as subject, f.item_no, f.happened_on, f.place, f.zone_name, f.seen,
			    f.good, row_number() over (partition by coalesce(s.mistaken_for, s.id), f.item_no
			      order by f.happened_on desc, f.id desc) as place_in_item
			  from fact f join person s on s.branch_id = f.branch_id and s.id = coalesce(f.person_id, f.owner_id)
			  where f.branch_id = :branch and f.withdrawn_at is null and f.happened_on between :first and :last
			    and (s.id in (:people) or s.mistaken_for in (:people))) q
			where q.place_in_item <= :offered order by q.subject, q.item_no, q.happened_on, q.id""";

	private final JdbcClient jdbc;

	FactSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The people on the roster whom this person may write about. */
	List<FactChoices.Choice> people(CurrentPerson actor, LocalDate today) {
		return this.jdbc.sql("""
				select id, number, name, initials from person where branch_id = :branch and mistaken_for is null
				  and joined_on <= :today and (left_on is null or left_on >= :today) and id <> :me
				  and (:everything = 1 or team_id in (:teams)) order by initials, name, number""")
			.param("branch", BranchContext.current())
			.param("today", today)
			.param("me", actor.personId())
			.param("everything", FactRules.everywhere(actor) ? 1 : 0)
			.param("teams", teams(actor))
			.query((row, number) -> new FactChoices.Choice(row.getLong("id"), row.getString("number"),
					row.getString("name"), row.getString("initials")))
			.list();
	}

	/** One page of what a reader may see, the latest first. */
	List<FactLine> page(CurrentPerson reader, FactFilter filter, LocalDate before, long beforeId, int limit) {
		return visibleTo(reader, PAGE).param("person", filter.personOrZero())
			.param("first", filter.first())
			.param("last", filter.last())
			.param("day", before)
			.param("id", beforeId)
			.param("limit", limit)
			.query((row, number) -> line(reader, row))
			.list();
	}

	/** One line, or nothing when the reader may not see it. */
	List<FactLine> one(CurrentPerson reader, long id) {
		return visibleTo(reader, ROWS + "f.id = :id").param("id", id).query((row, number) -> line(reader, row)).list();
	}

	private static FactLine line(CurrentPerson reader, java.sql.ResultSet row) throws java.sql.SQLException {
		Long noter = row.getObject("noted_by", Long.class);
		Long person = row.getObject("person_id", Long.class);
		Long subject = (person != null) ? person : row.getObject("owner_id", Long.class);
		String reason = row.getString("withdrawn_reason");
		boolean told = FactRules.everywhere(reader) && !reader.is(subject) || reader.is(noter);
		return new FactLine(row.getLong("id"), row.getInt("version"), row.getObject("happened_on", LocalDate.class),
				row.getString("place"), (person != null) ? row.getString("person") : row.getString("zone_name"),
				row.getString("owner"), row.getInt("item_no"), row.getString("seen"), row.getBoolean("good"),
				row.getObject("photo_id", Long.class) != null, told ? row.getString("noter") : null, reason,
				FactRules.mayWithdraw(reader, noter, subject, reason != null));
	}

	/** The facts of a month that are offered on the cards of these people. */
	List<Evidence.Item> evidence(YearMonth month, Collection<Long> people) {
		if (people.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(OFFER)
			.param("branch", BranchContext.current())
			.param("first", month.atDay(1))
			.param("last", month.atEndOfMonth())
			.param("people", people)
			.param("offered", OFFERED)
			.query((row, number) -> new Evidence.Item(SOURCE, row.getLong("id"), row.getLong("subject"),
					row.getInt("item_no"),
					said(row.getBoolean("good"), row.getObject("happened_on", LocalDate.class), row.getString("place"),
							row.getString("zone_name"), row.getString("seen"))))
			.list();
	}

	/**
	 * The facts of a year about one person and the zones he owned, newest first; those
	 * noted under somebody entered by mistake for him too.
	 */
	List<Noted> ofYear(long personId, int year, int limit) {
		return this.jdbc.sql("""
				select f.happened_on, f.place, f.zone_name, f.seen, f.good from person s
				join fact f on f.branch_id = s.branch_id and (f.person_id = s.id or f.owner_id = s.id)
				where s.branch_id = :branch and (s.id = :person or s.mistaken_for = :person) and f.withdrawn_at is null
				  and f.happened_on between :first and :last order by f.happened_on desc, f.id desc limit :limit""")
			.param("branch", BranchContext.current())
			.param("person", personId)
			.param("first", LocalDate.of(year, 1, 1))
			.param("last", LocalDate.of(year, 12, 31))
			.param("limit", limit)
			.query((row, number) -> new Noted(row.getObject("happened_on", LocalDate.class), row.getBoolean("good"),
					where(row.getString("place"), row.getString("zone_name")) + row.getString("seen")))
			.list();
	}

	private JdbcClient.StatementSpec visibleTo(CurrentPerson reader, String sql) {
		return this.jdbc.sql(sql)
			.param("branch", BranchContext.current())
			.param("everything", FactRules.everywhere(reader) ? 1 : 0)
			.param("me", (reader.personId() != null) ? reader.personId() : -1L)
			.param("teams", teams(reader));
	}

	private static Set<Long> teams(CurrentPerson person) {
		return person.teamIds().isEmpty() ? Set.of(-1L) : person.teamIds();
	}

	private static String said(boolean good, LocalDate day, String place, String zone, String seen) {
		return (good ? "＋ " : "－ ") + day + " " + where(place, zone) + seen;
	}

	private static String where(String place, String zone) {
		String where = (zone == null) ? place : (place == null) ? zone : zone + " " + place;
		return (where == null) ? "" : where + "：";
	}

	/** One fact of a year. */
	record Noted(LocalDate day, boolean good, String what) {
	}

}
