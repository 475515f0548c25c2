package org.zhibu.stub;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StubSql {

	private static final int BATCH = 500;

	private static final String STUBS = """
			select id, month_id, period, number, head, line_count, hash, key_id, before_seal, seal, sealed_at
			from bonus_stub where branch_id = ?""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	StubSql(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Writes a stub with its lines. */
	void insert(Stub stub, List<StubLine> lines, long by) {
		long branch = BranchContext.current();
		Long id = this.jdbc.sql("select nextval('id_seq')").query(Long.class).single();
		this.jdbc.sql("""
				insert into bonus_stub (id, branch_id, month_id, period, number, head, line_count, hash, key_id,
				  before_seal, seal, sealed_by, sealed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, branch, stub.monthId(), stub.period().toString(), stub.number(), stub.head(), stub.lineCount(),
					stub.hash(), stub.keyId(), stub.beforeSeal(), stub.seal(), by, utc(stub.sealedAt()))
			.update();
		this.batches.batchUpdate("""
				insert into bonus_stub_line (id, branch_id, stub_id, line_no, person_id, said, seal)
				values (nextval('id_seq'), ?, ?, ?, ?, ?, ?)""", lines, BATCH, (row, line) -> {
			row.setLong(1, branch);
			row.setLong(2, id);
			row.setInt(3, line.lineNo());
			row.setLong(4, line.personId());
			row.setString(5, line.said());
			row.setString(6, line.seal());
		});
	}

	private static OffsetDateTime utc(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	/** All stubs, the earliest month first. */
	List<Stub> all() {
		return this.jdbc.sql(STUBS + " order by period")
			.params(BranchContext.current())
			.query((row, at) -> stub(row))
			.list();
	}

	/** The stub of a month. */
	Optional<Stub> find(YearMonth period) {
		return this.jdbc.sql(STUBS + " and period = ?")
			.params(BranchContext.current(), period.toString())
			.query((row, at) -> stub(row))
			.optional();
	}

	/** The latest stub before a month. */
	Optional<Stub> before(YearMonth period) {
		return this.jdbc.sql(STUBS + " and period < ? order by period desc limit 1")
			.params(BranchContext.current(), period.toString())
			.query((row, at) -> stub(row))
			.optional();
	}

	/** The lines of a stub, by number. */
	List<StubLine> lines(long stubId) {
		return this.jdbc.sql("""
				select line_no, person_id, said, seal from bonus_stub_line where branch_id = ? and stub_id = ?
				order by line_no""")
			.params(BranchContext.current(), stubId)
			.query((row, at) -> new StubLine(row.getInt("line_no"), row.getLong("person_id"), row.getString("said"),
					row.getString("seal")))
			.list();
	}

	/** What the audit says of sealed stubs: number and hash of each. */
	List<String> sealings() {
		return this.jdbc.sql("select detail from audit_entry where branch_id = ? and verb = 'bonus.sealed' order by id")
			.params(BranchContext.current())
			.query(String.class)
			.list();
	}

	private static Stub stub(ResultSet row) throws SQLException {
		return new Stub(row.getLong("id"), row.getLong("month_id"), YearMonth.parse(row.getString("period")),
				row.getString("number"), row.getString("head"), row.getInt("line_count"), row.getString("hash"),
				row.getString("key_id"), row.getString("before_seal"), row.getString("seal"),
				row.getObject("sealed_at", OffsetDateTime.class).toInstant());
	}

}
