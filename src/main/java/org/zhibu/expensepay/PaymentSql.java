package org.zhibu.expensepay;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentSql {

	private final JdbcClient jdbc;

	PaymentSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes a payment.
	 * @return its id
	 */
	long insert(long expenseId, long fen, Outlay outlay, long by, Instant now) {
		long id = this.jdbc.sql("select nextval('id_seq')").query(Long.class).single();
		this.jdbc
			.sql("""
					insert into expense_payment (id, branch_id, expense_id, line_no, fen, paid_on, buyer_id, second_id, paid_by,
					  paid_at)
					values (:id, :branch, :expense, :line, :fen, :day, :buyer, :second, :by, :now)""")
			.param("id", id)
			.param("branch", BranchContext.current())
			.param("expense", expenseId)
			.param("line", (outlay.line() > 0) ? outlay.line() : null, Types.INTEGER)
			.param("fen", fen)
			.param("day", outlay.paidOn())
			.param("buyer", outlay.buyer(), Types.BIGINT)
			.param("second", outlay.second(), Types.BIGINT)
			.param("by", by)
			.param("now", utc(now))
			.update();
		return id;
	}

	/** The payments of a request and their reversals, the first first. */
	List<Paid> of(long expenseId) {
		return this.jdbc.sql("""
				select p.id, coalesce(p.line_no, 0) as line_no, p.fen, p.paid_on, p.reverses, r.id as reversal,
				  t.id as receipt
				from expense_payment p
				left join expense_payment r on r.branch_id = p.branch_id and r.reverses = p.id
				left join expense_receipt t on t.branch_id = p.branch_id and t.payment_id = p.id
				where p.branch_id = :branch and p.expense_id = :expense order by p.id""")
			.param("branch", BranchContext.current())
			.param("expense", expenseId)
			.query((row, at) -> new Paid(row.getLong("id"), row.getInt("line_no"), row.getLong("fen"),
					row.getObject("paid_on", LocalDate.class), row.getObject("reverses") != null,
					row.getObject("reversal") != null, row.getObject("receipt") != null))
			.list();
	}

	void insertReceipt(long paymentId, LocalDate receivedOn, String paperNo, long by, Instant now) {
		this.jdbc.sql("""
				insert into expense_receipt (id, branch_id, payment_id, received_on, paper_no, noted_by, noted_at)
				values (nextval('id_seq'), ?, ?, ?, ?, ?, ?)""")
			.params(BranchContext.current(), paymentId, receivedOn, paperNo, by, utc(now))
			.update();
	}

	/** Writes the opposite of a payment. */
	void reverse(long paymentId, String reason, LocalDate day, long by, Instant now) {
		this.jdbc
			.sql("""
					insert into expense_payment (id, branch_id, expense_id, line_no, fen, paid_on, reverses, reason, paid_by, paid_at)
					select nextval('id_seq'), p.branch_id, p.expense_id, p.line_no, -p.fen, :day, p.id, :reason, :by, :now
					from expense_payment p where p.branch_id = :branch and p.id = :payment and p.reverses is null""")
			.param("day", day)
			.param("reason", reason)
			.param("by", by)
			.param("now", utc(now))
			.param("branch", BranchContext.current())
			.param("payment", paymentId)
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
