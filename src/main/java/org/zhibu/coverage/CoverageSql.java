package org.zhibu.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

import org.zhibu.careduty.DutyCause;
import org.zhibu.carerule.CareTerms;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The whole grid in one statement; days and counts only. */
@Repository
class CoverageSql {

	private static final String GRID = """
			select p.id, p.number, p.name, p.joined_on, t.name as team, k.last_talk, v.last_visit,
			  coalesce(d.talk_owned, 0) as talk_owned, coalesce(d.visit_owned, 0) as visit_owned, d.visit_due,
			  (select min(c.cause) from care_duty c where c.branch_id = p.branch_id and c.person_id = p.id
			    and c.kind = 'VISIT' and c.state = 'OPEN' and c.due_on = d.visit_due) as visit_cause,
			  case when g.team_id is null then 0 else 1 end as paired
			from person p left join team t on t.branch_id = p.branch_id and t.id = p.team_id
			left join (select person_id, max(held_on) as last_talk from talk
			  where branch_id = :branch and voided_at is null group by person_id) k on k.person_id = p.id
			left join (select person_id, max(visited_on) as last_visit from visit
			  where branch_id = :branch and voided_at is null and reached and kind in (:kinds) group by person_id) v
			  on v.person_id = p.id
			left join (select person_id, max(case when kind = 'TALK' and owner_id is not null then 1 else 0 end) as talk_owned,
			    max(case when kind = 'VISIT' and owner_id is not null then 1 else 0 end) as visit_owned,
			    min(case when kind = 'VISIT' then due_on end) as visit_due
			  from care_duty where branch_id = :branch and state = 'OPEN' group by person_id) d on d.person_id = p.id
			left join (select distinct team_id from pairing where branch_id = :branch and starts_on <= :today
			  and (ends_on is null or ends_on >= :today)) g on g.team_id = p.team_id
			where p.branch_id = :branch and p.mistaken_for is null and p.joined_on <= :today
			  and (p.left_on is null or p.left_on >= :today)
			order by p.number""";

	private final JdbcClient jdbc;

	CoverageSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Everybody who is on the roster, by number. */
	List<Row> grid(Collection<String> kinds, LocalDate today) {
		return this.jdbc.sql(GRID)
			.param("branch", BranchContext.current())
			.param("kinds", kinds)
			.param("today", today)
			.query((row, number) -> new Row(row.getLong("id"), row.getString("number"), row.getString("name"),
					row.getString("team"), row.getObject("joined_on", LocalDate.class),
					row.getObject("last_talk", LocalDate.class), row.getObject("last_visit", LocalDate.class),
					row.getInt("talk_owned") > 0, row.getInt("visit_owned") > 0, row.getInt("paired") > 0,
					(row.getString("visit_cause") != null) ? DutyCause.valueOf(row.getString("visit_cause")) : null,
					row.getObject("visit_due", LocalDate.class)))
			.list();
	}

	/**
	 * What was done from the first of a month to a day of it, visits by kind, with the
	 * rules of that month: one statement, because every desk of a secretary asks.
	 */
	Done done(LocalDate day) {
		return this.jdbc
			.sql("""
					select d.*, r.talk_months, r.visit_months, r.visits_floor, r.dormitory_counts, r.phone_counts, r.video_counts
					from (select count(case when reached and kind = 'HOME' then 1 end) as home,
					    count(case when reached and kind = 'DORMITORY' then 1 end) as dormitory,
					    count(case when reached and kind = 'PHONE' then 1 end) as phone,
					    count(case when reached and kind = 'VIDEO' then 1 end) as video,
					    count(case when not reached then 1 end) as tried,
					    (select count(*) from talk k where k.branch_id = :branch and k.voided_at is null
					      and k.held_on between :first and :day) as talks
					  from visit where branch_id = :branch and voided_at is null and visited_on between :first and :day) d
					left join care_rule r on r.branch_id = :branch and r.from_period = (select max(x.from_period) from care_rule x
					  where x.branch_id = :branch and x.from_period <= :period)""")
			.param("branch", BranchContext.current())
			.param("first", day.withDayOfMonth(1))
			.param("day", day)
			.param("period", YearMonth.from(day).toString())
			.query((row, number) -> new Done(row.getInt("home"), row.getInt("dormitory"), row.getInt("phone"),
					row.getInt("video"), row.getInt("tried"), row.getInt("talks"), terms(row)))
			.single();
	}

	private static CareTerms terms(ResultSet row) throws SQLException {
		return (row.getObject("visits_floor") == null) ? CareTerms.USUAL
				: new CareTerms(row.getInt("talk_months"), row.getInt("visit_months"), row.getInt("visits_floor"),
						row.getBoolean("dormitory_counts"), row.getBoolean("phone_counts"),
						row.getBoolean("video_counts"));
	}

	/** Talks and visits of these people in a span of days: how many, never with whom. */
	List<Effort> efforts(Collection<Long> people, LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select p.id, (select count(*) from talk k where k.branch_id = p.branch_id and k.talker_id = p.id
				    and k.voided_at is null and k.held_on between :first and :last) as talks,
				  (select count(*) from visit v where v.branch_id = p.branch_id and v.first_id = p.id and v.reached
				    and v.voided_at is null and v.visited_on between :first and :last)
				  + (select count(*) from visit v where v.branch_id = p.branch_id and v.second_id = p.id and v.reached
				    and v.voided_at is null and v.visited_on between :first and :last) as visits
				from person p where p.branch_id = :branch and p.id in (:people)""")
			.param("branch", BranchContext.current())
			.param("people", people)
			.param("first", first)
			.param("last", last)
			.query((row, number) -> new Effort(row.getLong("id"), row.getInt("talks"), row.getInt("visits")))
			.list();
	}

	/** One person as the books know him. */
	record Row(long id, String number, String name, String team, LocalDate joined, LocalDate lastTalk,
			LocalDate lastVisit, boolean talkOwned, boolean visitOwned, boolean paired, DutyCause visitCause,
			LocalDate visitDue) {
	}

	/** What was done, by kind, under the rules of that month. */
	record Done(int home, int dormitory, int phone, int video, int tried, int talks, CareTerms terms) {

		/** Visits of the kinds that count. */
		int counted() {
			return this.home + (this.terms.dormitoryCounts() ? this.dormitory : 0)
					+ (this.terms.phoneCounts() ? this.phone : 0) + (this.terms.videoCounts() ? this.video : 0);
		}

	}

	/** What one member did. */
	record Effort(long person, int talks, int visits) {
	}

}
