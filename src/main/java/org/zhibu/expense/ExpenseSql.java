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

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of requests: numbers, lines, quotes, versions, decisions, papers. */
@Repository
class ExpenseSql {

	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	ExpenseSql(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
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

	void insertParts(long expenseId, int revision, ExpenseDraft draft) {
		long branch = BranchContext.current();
		int[] at = new int[2];
		this.batches.batchUpdate("""
				insert into expense_line (id, branch_id, expense_id, revision, line_no, what, asked_fen)
				values (nextval('id_seq'), ?, ?, ?, ?, ?, ?)""", draft.lines(), BATCH, (row, line) -> {
			row.setLong(1, branch);
			row.setLong(2, expenseId);
			row.setInt(3, revision);
			row.setInt(4, ++at[0]);
			row.setString(5, line.what());
			row.setLong(6, line.fen());
		});
		this.batches.batchUpdate("""
				insert into expense_quote (id, branch_id, expense_id, revision, quote_no, supplier, fen)
				values (nextval('id_seq'), ?, ?, ?, ?, ?, ?)""", draft.quotes(), BATCH, (row, quote) -> {
			row.setLong(1, branch);
			row.setLong(2, expenseId);
			row.setInt(3, revision);
			row.setInt(4, ++at[1]);
			row.setString(5, quote.supplier());
			row.setLong(6, quote.fen());
		});
	}

	/** Drops the parts of a draft that is written anew. */
	void removeParts(long expenseId, int revision) {
		for (String table : List.of("expense_line", "expense_quote")) {
			this.jdbc.sql("delete from " + table + " where branch_id = ? and expense_id = ? and revision = ?")
				.params(BranchContext.current(), expenseId, revision)
				.update();
		}
	}

	List<ExpenseDraft.Line> lines(long expenseId, int revision) {
		return this.jdbc.sql("""
				select what, asked_fen from expense_line where branch_id = ? and expense_id = ? and revision = ?
				order by line_no""")
			.params(BranchContext.current(), expenseId, revision)
			.query((row, at) -> new ExpenseDraft.Line(row.getString("what"), row.getLong("asked_fen")))
			.list();
	}

	List<ExpenseDraft.Quote> quotes(long expenseId, int revision) {
		return this.jdbc.sql("""
				select supplier, fen from expense_quote where branch_id = ? and expense_id = ? and revision = ?
				order by quote_no""")
			.params(BranchContext.current(), expenseId, revision)
			.query((row, at) -> new ExpenseDraft.Quote(row.getString("supplier"), row.getLong("fen")))
			.list();
	}

	/** Keeps the version that is about to be changed. */
	void keepVersion(Expense expense, Instant now) {
		this.jdbc
			.sql("""
					insert into expense_version (id, branch_id, expense_id, revision, state, title, why, category, payee, planned_on,
					  asked_fen, granted_fen, changed_at)
					values (nextval('id_seq'), :branch, :id, :revision, :state, :title, :why, :category, :payee, :planned, :asked,
					  :granted, :now)""")
			.param("branch", BranchContext.current())
			.param("id", expense.getId())
			.param("revision", expense.getRevision())
			.param("state", expense.getState().name())
			.param("title", expense.getTitle())
			.param("why", expense.getWhy())
			.param("category", expense.getCategory().name())
			.param("payee", expense.getPayee())
			.param("planned", expense.getPlannedOn())
			.param("asked", expense.getAskedFen())
			.param("granted", expense.getGrantedFen(), Types.BIGINT)
			.param("now", utc(now))
			.update();
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

	/** What was granted stands at its lines: as asked, or the whole at the only line. */
	void grantLines(Expense expense) {
		this.jdbc.sql("""
				update expense_line set granted_fen = case when :cut = 0 then asked_fen else :granted end
				where branch_id = :branch and expense_id = :id and revision = :revision
				  and (:cut = 0 or 1 = (select count(*) from expense_line o where o.branch_id = :branch
				    and o.expense_id = :id and o.revision = :revision))""")
			.param("cut", expense.isCut() ? 1 : 0)
			.param("granted", expense.getGrantedFen())
			.param("branch", BranchContext.current())
			.param("id", expense.getId())
			.param("revision", expense.getRevision())
			.update();
	}

	/** What each line was granted; {@code null} while nobody said so. */
	List<Long> granted(long expenseId, int revision) {
		return this.jdbc.sql("""
				select granted_fen from expense_line where branch_id = ? and expense_id = ? and revision = ?
				order by line_no""")
			.params(BranchContext.current(), expenseId, revision)
			.query((row, at) -> row.getObject("granted_fen", Long.class))
			.list();
	}

	void splitLines(long expenseId, int revision, List<Long> granted) {
		for (int line = 1; line <= granted.size(); line++) {
			this.jdbc.sql("""
					update expense_line set granted_fen = ? where branch_id = ? and expense_id = ? and revision = ?
					  and line_no = ?""")
				.params(granted.get(line - 1), BranchContext.current(), expenseId, revision, line)
				.update();
		}
	}

	void insertFile(long expenseId, int revision, int quoteNo, String title, long uploadId, long by, Instant now) {
		this.jdbc
			.sql("""
					insert into expense_file (id, branch_id, expense_id, revision, quote_no, title, upload_id, added_by, added_at)
					values (nextval('id_seq'), ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(BranchContext.current(), expenseId, revision, quoteNo, title, uploadId, by, utc(now))
			.update();
	}

	/** The papers of a refused request go along with its copy. */
	void copyFiles(long fromId, long toId) {
		this.jdbc
			.sql("""
					insert into expense_file (id, branch_id, expense_id, revision, quote_no, title, upload_id, added_by, added_at)
					select nextval('id_seq'), branch_id, :to, 1, 0, title, upload_id, added_by, added_at from expense_file
					where branch_id = :branch and expense_id = :from""")
			.param("to", toId)
			.param("branch", BranchContext.current())
			.param("from", fromId)
			.update();
	}

	int countFiles(long expenseId) {
		return this.jdbc.sql("select count(*) from expense_file where branch_id = ? and expense_id = ?")
			.params(BranchContext.current(), expenseId)
			.query(Integer.class)
			.single();
	}

	/** The upload behind a paper of a request; empty when it has none with that id. */
	List<Long> upload(long expenseId, long fileId) {
		return this.jdbc.sql("select upload_id from expense_file where branch_id = ? and expense_id = ? and id = ?")
			.params(BranchContext.current(), expenseId, fileId)
			.query(Long.class)
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
