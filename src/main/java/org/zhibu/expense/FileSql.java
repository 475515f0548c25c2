package org.zhibu.expense;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pictures and papers of requests. */
@Repository
class FileSql {

	private final JdbcClient jdbc;

	FileSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds one.
	 * @param quoteNo the quote of that version it shows, 0 for none
	 * @param payment the payment it is the receipt of, or {@code null}
	 */
	void insert(Expense expense, int quoteNo, Long payment, String title, long uploadId, long by, Instant now) {
		this.jdbc
			.sql("""
					insert into expense_file (id, branch_id, expense_id, revision, quote_no, payment_id, title, upload_id, added_by,
					  added_at)
					values (nextval('id_seq'), :branch, :expense, :revision, :quote, :payment, :title, :upload, :by, :now)""")
			.param("branch", BranchContext.current())
			.param("expense", expense.getId())
			.param("revision", expense.getRevision())
			.param("quote", quoteNo)
			.param("payment", payment, Types.BIGINT)
			.param("title", title)
			.param("upload", uploadId)
			.param("by", by)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
	}

	/** The papers of a refused request go along with its copy. */
	void copy(long fromId, long toId) {
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

	/** How many a payment has, or the request itself beside its payments. */
	int count(long expenseId, Long payment) {
		return this.jdbc.sql("""
				select count(*) from expense_file where branch_id = :branch and expense_id = :expense
				  and (payment_id = :payment or :payment is null and payment_id is null)""")
			.param("branch", BranchContext.current())
			.param("expense", expenseId)
			.param("payment", payment, Types.BIGINT)
			.query(Integer.class)
			.single();
	}

	/**
	 * A draft's quotes are written anew: their papers go along with the quote of the same
	 * supplier and sum, or belong to none.
	 */
	void follow(Expense draft, List<ExpenseDraft.Quote> before, List<ExpenseDraft.Quote> now) {
		for (int at = 0; at < before.size(); at++) {
			int to = now.indexOf(before.get(at)) + 1;
			if (to != at + 1) {
				this.jdbc.sql("""
						update expense_file set quote_no = :to where branch_id = :branch and expense_id = :expense
						  and revision = :revision and quote_no = :from""")
					.param("to", -to)
					.param("branch", BranchContext.current())
					.param("expense", draft.getId())
					.param("revision", draft.getRevision())
					.param("from", at + 1)
					.update();
			}
		}
		this.jdbc.sql("""
				update expense_file set quote_no = -quote_no where branch_id = :branch and expense_id = :expense
				  and quote_no < 0""")
			.param("branch", BranchContext.current())
			.param("expense", draft.getId())
			.update();
	}

	/** The upload behind a paper of a request; empty when it has none with that id. */
	List<Long> upload(long expenseId, long fileId) {
		return this.jdbc.sql("select upload_id from expense_file where branch_id = ? and expense_id = ? and id = ?")
			.params(BranchContext.current(), expenseId, fileId)
			.query(Long.class)
			.list();
	}

}
