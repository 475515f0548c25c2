package org.zhibu.merge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Moves what people did for a person entered by mistake, and what he is still to do. It
 * was the same human being: who was talked to and visited stays true under his right
 * name, and he reads there what is kept about himself. What would make somebody his own
 * talker, visitor or carer stays where it is.
 */
@Repository
class MergeCareSql {

	private static final String BARS = """
			select
			  (select min(m.period) from bonus_line l join bonus_month m on m.branch_id = l.branch_id and m.id = l.month_id
			    where l.branch_id = :branch and l.person_id = :wrong and l.state in ('IN_FORCE', 'PENDING')
			    and m.state <> 'SEALED') as bonus,
			  (select min(e.number) from expense e where e.branch_id = :branch and e.asked_by = :wrong
			    and e.state in ('SUBMITTED', 'COMMITTEE_PASSED')) as expense,
			  (select min(m.held_on) from meeting m where m.branch_id = :branch and (
			    m.state in ('PLANNED', 'CALLED', 'IN_SESSION', 'MINUTES') and :wrong in (m.chair_id, m.recorder_id)
			    or m.state = 'IN_SESSION' and exists (select 1 from attendance a where a.branch_id = m.branch_id
			      and a.meeting_id = m.id and a.person_id = :wrong))) as meeting""";

	private static final String CARE = """
			select (select count(*) from talk t where t.branch_id = :branch and t.person_id = :wrong)
			  + (select count(*) from visit v where v.branch_id = :branch and v.person_id = :wrong)
			  + (select count(*) from care_duty d where d.branch_id = :branch and d.person_id = :wrong and d.state = 'OPEN')
			  + (select count(*) from care_case c where c.branch_id = :branch and :wrong in (c.person_id, c.other_id))
			  + (select count(*) from mind_state m where m.branch_id = :branch and m.person_id = :wrong)
			  + (select count(*) from concern n where n.branch_id = :branch and n.raised_by = :wrong)
			  + (select count(*) from record_appeal r where r.branch_id = :branch and r.person_id = :wrong)""";

	private static final String WORK = """
			select (select count(*) from task t where t.branch_id = :branch and t.owner_id = :wrong and t.state = 'OPEN')
			  + (select count(*) from expense e where e.branch_id = :branch and e.asked_by = :wrong and e.state = 'DRAFT')
			  + (select count(*) from visit_promise p where p.branch_id = :branch and p.owner_id = :wrong and p.state = 'OPEN')""";

	private static final List<String> MOVE = List.of("""
			update talk set person_id = :right, version = version + 1
			where branch_id = :branch and person_id = :wrong and talker_id <> :right""", """
			update visit set person_id = :right, version = version + 1
			where branch_id = :branch and person_id = :wrong and first_id <> :right
			  and (second_id is null or second_id <> :right)""", """
			update sealed_note set about_id = :right
			where branch_id = :branch and about_id = :wrong and (written_by is null or written_by <> :right)""", """
			update care_duty set state = 'DROPPED', open_mark = null, closed_on = :today, drop_reason = :reason,
			  version = version + 1
			where branch_id = :branch and person_id = :wrong and state = 'OPEN' and exists (select 1 from care_duty r
			    where r.branch_id = care_duty.branch_id and r.person_id = :right and r.kind = care_duty.kind
			      and (r.origin = care_duty.origin or r.cause = care_duty.cause and r.state = 'OPEN'))""", """
			update care_duty set person_id = :right, owner_id = case when owner_id = :right then null else owner_id end,
			  version = version + 1
			where branch_id = :branch and person_id = :wrong and state = 'OPEN'""", """
			update care_duty set owner_id = null, version = version + 1
			where branch_id = :branch and owner_id = :wrong and state = 'OPEN'""", """
			update absence set person_id = :right, version = version + 1
			where branch_id = :branch and person_id = :wrong and absent_on not in (
			  select r.absent_on from absence r where r.branch_id = :branch and r.person_id = :right)""", """
			update care_case set person_id = :right, version = version + 1
			where branch_id = :branch and person_id = :wrong and owner_id <> :right
			  and (other_id is null or other_id <> :right)""", """
			update care_case set other_id = :right, version = version + 1
			where branch_id = :branch and other_id = :wrong and person_id <> :right and owner_id <> :right""", """
			update care_case set owner_id = :right, version = version + 1
			where branch_id = :branch and owner_id = :wrong and state = 'OPEN' and person_id <> :right
			  and (other_id is null or other_id <> :right)""", """
			update mind_state set person_id = :right, version = version + 1
			where branch_id = :branch and person_id = :wrong and owner_id <> :right""", """
			update mind_state set owner_id = :right, version = version + 1
			where branch_id = :branch and owner_id = :wrong and person_id <> :right""",
			"""
					update concern set raised_by = :right, assigned_to = case when assigned_to = :right then null else assigned_to end,
					  version = version + 1
					where branch_id = :branch and raised_by = :wrong""",
			"""
					update concern set assigned_to = null, version = version + 1
					where branch_id = :branch and assigned_to = :wrong and state <> 'CONFIRMED'""", """
					update record_appeal set person_id = :right, version = version + 1
					where branch_id = :branch and person_id = :wrong""", """
					update task set owner_id = :right, version = version + 1
					where branch_id = :branch and owner_id = :wrong and state = 'OPEN'""", """
					update visit_promise set owner_id = :right, version = version + 1
					where branch_id = :branch and owner_id = :wrong and state = 'OPEN' and visit_id not in (
					  select v.id from visit v where v.branch_id = :branch and v.person_id = :right)""", """
					update expense set asked_by = :right, version = version + 1
					where branch_id = :branch and asked_by = :wrong and state = 'DRAFT'""");

	private final JdbcClient jdbc;

	MergeCareSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What goes on under the wrong person and cannot be moved. */
	Bars bars(long wrong) {
		return on(BARS, wrong)
			.query((row, number) -> new Bars(month(row.getString("bonus")), row.getString("expense"),
					row.getObject("meeting", LocalDate.class)))
			.single();
	}

	private static YearMonth month(String period) {
		return (period != null) ? YearMonth.parse(period) : null;
	}

	/** How many talks, visits, duties, cases, states of mind and concerns are his. */
	int care(long wrong) {
		return on(CARE, wrong).query(Integer.class).single();
	}

	/** How many things he is to do or was about to ask for. */
	int work(long wrong) {
		return on(WORK, wrong).query(Integer.class).single();
	}

	/** Moves all of it to the right person. */
	void move(long wrong, long right, LocalDate today, String reason) {
		MOVE.forEach(
				(sql) -> on(sql, wrong).param("right", right).param("today", today).param("reason", reason).update());
	}

	private JdbcClient.StatementSpec on(String sql, long wrong) {
		return this.jdbc.sql(sql).param("branch", BranchContext.current()).param("wrong", wrong);
	}

}
