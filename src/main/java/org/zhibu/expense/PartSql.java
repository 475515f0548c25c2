package org.zhibu.expense;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of a request, a row each: lines, quotes, earlier versions. */
@Repository
class PartSql {

	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	PartSql(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void insert(long expenseId, int revision, ExpenseDraft draft) {
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
	void remove(long expenseId, int revision) {
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
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
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

	/** The lines with what each was granted. */
	List<Rulings.Granted> granted(long expenseId, int revision) {
		return this.jdbc.sql("""
				select what, granted_fen from expense_line where branch_id = ? and expense_id = ? and revision = ?
				order by line_no""")
			.params(BranchContext.current(), expenseId, revision)
			.query((row, at) -> new Rulings.Granted(row.getString("what"), row.getObject("granted_fen", Long.class)))
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

}
