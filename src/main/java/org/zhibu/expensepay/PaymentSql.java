package org.zhibu.expensepay;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentSql {

	private final JdbcClient jdbc;

	PaymentSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(long expenseId, long fen, LocalDate paidOn, Long buyer, Long second, long by, Instant now) {
		this.jdbc
			.sql("""
					insert into expense_payment (id, branch_id, expense_id, fen, paid_on, buyer_id, second_id, paid_by, paid_at)
					values (nextval('id_seq'), :branch, :expense, :fen, :day, :buyer, :second, :by, :now)""")
			.param("branch", BranchContext.current())
			.param("expense", expenseId)
			.param("fen", fen)
			.param("day", paidOn)
			.param("buyer", buyer, Types.BIGINT)
			.param("second", second, Types.BIGINT)
			.param("by", by)
			.param("now", utc(now))
			.update();
	}

	/** The payment of a request that nothing reverses. */
	Standing standing(long expenseId) {
		return this.jdbc.sql("""
				select p.id, p.paid_on from expense_payment p
				where p.branch_id = :branch and p.expense_id = :expense and p.reverses is null
				  and not exists (select 1 from expense_payment r where r.branch_id = :branch and r.reverses = p.id)""")
			.param("branch", BranchContext.current())
			.param("expense", expenseId)
			.query((row, at) -> new Standing(row.getLong("id"), row.getObject("paid_on", LocalDate.class)))
			.single();
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
					insert into expense_payment (id, branch_id, expense_id, fen, paid_on, reverses, reason, paid_by, paid_at)
					select nextval('id_seq'), p.branch_id, p.expense_id, -p.fen, :day, p.id, :reason, :by, :now
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

	/** A payment that stands. */
	record Standing(long id, LocalDate paidOn) {
	}

}
