package org.zhibu.expense;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Outcome;
import org.zhibu.agenda.Ruling;
import org.zhibu.authority.Earlier;
import org.zhibu.authority.Spending;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of requests, what came before them, what was decided about them. */
@Repository
class ExpenseSql {

	private final JdbcClient jdbc;

	private final Clock clock;

	ExpenseSql(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The next number of the year, given out once. */
	String nextNumber(int year) {
		lockSubmissions();
		this.jdbc
			.sql("""
					update expense_counter set last_no = case when year_no = :year then last_no + 1 else 1 end, year_no = :year
					where branch_id = :branch""")
			.param("year", year)
			.param("branch", BranchContext.current())
			.update();
		int last = this.jdbc.sql("select last_no from expense_counter where branch_id = ?")
			.params(BranchContext.current())
			.query(Integer.class)
			.single();
		return String.format("%d-%03d", year, last);
	}

	/** Lets one submission of the branch go before the next. */
	void lockSubmissions() {
		this.jdbc
			.sql("insert into expense_counter (branch_id, year_no, last_no) values (?, 2000, 0) on conflict do nothing")
			.params(BranchContext.current())
			.update();
		this.jdbc.sql("select last_no from expense_counter where branch_id = ? for update")
			.params(BranchContext.current())
			.query(Integer.class)
			.single();
	}

	/** The person's other requests since a day that wait or were approved. */
	List<Earlier> earlier(long askedBy, long butId, LocalDate since) {
		return this.jdbc.sql("""
				select id, category, coalesce(granted_fen, asked_fen) as fen, submitted_at, payee, title from expense
				where branch_id = :branch and asked_by = :asker and id <> :but and kind <> 'EMERGENCY'
				  and state in ('SUBMITTED', 'COMMITTEE_PASSED', 'APPROVED') and submitted_at >= :since order by id""")
			.param("branch", BranchContext.current())
			.param("asker", askedBy)
			.param("but", butId)
			.param("since", utc(since.atStartOfDay(this.clock.getZone()).toInstant()))
			.query((row, at) -> new Earlier(row.getLong("id"), Spending.valueOf(row.getString("category")),
					row.getLong("fen"),
					LocalDate.ofInstant(row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
							this.clock.getZone()),
					row.getString("payee"), row.getString("title")))
			.list();
	}

	void insertDecision(Ruling ruling, Long grantedFen, Instant now) {
		this.jdbc
			.sql("""
					insert into expense_decision (id, branch_id, expense_id, revision, gate, decided_by, item_id, met_on, outcome,
					  granted_fen, reason, recorded_by, recorded_at)
					values (nextval('id_seq'), :branch, :id, :revision, :gate, :by, :item, :day, :outcome, :granted, :reason,
					  :recorder, :now)""")
			.param("branch", BranchContext.current())
			.param("id", ruling.matterId())
			.param("revision", ruling.revision())
			.param("gate", ruling.gate().name())
			.param("by", ruling.by().name())
			.param("item", ruling.itemId())
			.param("day", ruling.day())
			.param("outcome", ruling.outcome().name())
			.param("granted", grantedFen, Types.BIGINT)
			.param("reason", ruling.reason(), Types.VARCHAR)
			.param("recorder", ruling.recorder().personId())
			.param("now", utc(now))
			.update();
	}

	/** The decisions about these requests, all versions, the first first. */
	List<Numbered> decisions(Collection<Long> expenses) {
		if (expenses.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select expense_id, revision, gate, decided_by, item_id, met_on, outcome, granted_fen, reason
				from expense_decision where branch_id = :branch and expense_id in (:expenses) order by id""")
			.param("branch", BranchContext.current())
			.param("expenses", expenses)
			.query((row, at) -> new Numbered(row.getLong("expense_id"),
					new Decision(row.getInt("revision"), Body.valueOf(row.getString("gate")),
							Body.valueOf(row.getString("decided_by")), row.getLong("item_id"),
							row.getObject("met_on", LocalDate.class), Outcome.valueOf(row.getString("outcome")),
							yuan(row.getObject("granted_fen", Long.class)), row.getString("reason"))))
			.list();
	}

	private static Yuan yuan(Long fen) {
		return (fen != null) ? new Yuan(fen) : null;
	}

	private static OffsetDateTime utc(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	/** A decision and the request it is about. */
	record Numbered(long expenseId, Decision decision) {
	}

}
