package org.zhibu.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PayoutSql {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	PayoutSql(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** What was paid for each line of a month, by its number. */
	Map<Integer, Yuan> paid(long monthId) {
		Map<Integer, Yuan> paid = new HashMap<>();
		this.jdbc.sql(
				"select line_no, sum(fen) as fen from bonus_payment where branch_id = ? and month_id = ? group by line_no")
			.params(BranchContext.current(), monthId)
			.query((row) -> {
				paid.put(row.getInt("line_no"), new Yuan(row.getLong("fen")));
			});
		return paid;
	}

	/**
	 * The numbers of the lines whose pay waits: doubted, or with a correction to be
	 * signed.
	 */
	Set<Integer> held(long monthId) {
		return new HashSet<>(this.jdbc.sql("""
				select line_no from bonus_doubt where branch_id = :branch and month_id = :month and state = 'OPEN'
				union select line_no from bonus_line
				where branch_id = :branch and month_id = :month and state = 'PENDING'""")
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.query(Integer.class)
			.list());
	}

	/** Writes payments in batches. */
	void insert(long monthId, List<NewPayment> payments, long by, Instant now) {
		this.batches.batchUpdate("""
				insert into bonus_payment (id, branch_id, month_id, line_no, line_id, person_id, fen, paid_by, paid_at)
				values (nextval('id_seq'), ?, ?, ?, ?, ?, ?, ?, ?)""", payments, BATCH, (row, payment) -> {
			row.setLong(1, BranchContext.current());
			row.setLong(2, monthId);
			row.setInt(3, payment.lineNo());
			row.setLong(4, payment.lineId());
			row.setLong(5, payment.personId());
			row.setLong(6, payment.amount().fen());
			row.setLong(7, by);
			row.setObject(8, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
		});
	}

	/** The payments of a line, the latest first. */
	List<Payment> ofLine(long monthId, int lineNo) {
		return this.jdbc
			.sql("""
					select p.id, p.line_no, p.fen, p.reverses, p.reason, p.paid_at, w.name as paid_by,
					  (select count(*) from bonus_payment r where r.branch_id = p.branch_id and r.reverses = p.id) as reversed
					from bonus_payment p join person w on w.branch_id = p.branch_id and w.id = p.paid_by
					where p.branch_id = ? and p.month_id = ? and p.line_no = ? order by p.id desc""")
			.params(BranchContext.current(), monthId, lineNo)
			.query((row, at) -> payment(row))
			.list();
	}

	/** One payment of a month. */
	Optional<Payment> find(long monthId, long id) {
		return this.jdbc
			.sql("""
					select p.id, p.line_no, p.fen, p.reverses, p.reason, p.paid_at, '' as paid_by,
					  (select count(*) from bonus_payment r where r.branch_id = p.branch_id and r.reverses = p.id) as reversed
					from bonus_payment p where p.branch_id = ? and p.month_id = ? and p.id = ?""")
			.params(BranchContext.current(), monthId, id)
			.query((row, at) -> payment(row))
			.optional();
	}

	private static Payment payment(ResultSet row) throws SQLException {
		return new Payment(row.getLong("id"), row.getInt("line_no"), new Yuan(row.getLong("fen")),
				row.getObject("reverses", Long.class) != null, row.getInt("reversed") > 0, row.getString("reason"),
				row.getString("paid_by"), row.getObject("paid_at", OffsetDateTime.class).toInstant());
	}

	/** Writes the opposite of a payment. */
	void reverse(long paymentId, String reason, long by, Instant now) {
		this.jdbc
			.sql("""
					insert into bonus_payment (id, branch_id, month_id, line_no, line_id, person_id, fen, reverses, reason,
					  paid_by, paid_at)
					select nextval('id_seq'), p.branch_id, p.month_id, p.line_no, p.line_id, p.person_id, -p.fen, p.id, :reason,
					  :by, :now
					from bonus_payment p where p.branch_id = :branch and p.id = :payment and p.reverses is null""")
			.param("reason", reason)
			.param("by", by)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param("branch", BranchContext.current())
			.param("payment", paymentId)
			.update();
	}

	/**
	 * A payment to be written.
	 *
	 * @param lineNo the number of the line
	 * @param lineId the version of the line it pays
	 * @param personId whose money
	 * @param amount what is handed out; negative where too much was paid before
	 */
	record NewPayment(int lineNo, long lineId, long personId, Yuan amount) {
	}

}
