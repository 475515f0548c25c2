package org.zhibu.stub;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.zhibu.BonusStory;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Guards;
import org.zhibu.PageTest;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One byte of what was sealed is changed in the database, past every guard: the
 * verification says which line and which field, a thousand times of a thousand.
 */
@PageTest
class StubChangeTests {

	private static final long SEED = 20261123;

	private static final int CHANGES = 1000;

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	@Autowired
	private BonusStory bonus;

	@Autowired
	private Cast cast;

	@Autowired
	private Verification verification;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private ObjectProvider<EmbeddedPostgres> server;

	private BranchOfStory branch;

	private JdbcTemplate hand;

	@Test
	void everyChangedByteIsNamedWithItsLineAndItsField() throws SQLException {
		this.branch = this.bonus.sealed();
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
		assertThat(found()).isEmpty();
		try (Guards off = new Guards(this.server, this.dataSource, "bonus_stub", "bonus_stub_line")) {
			this.hand = off.jdbc();
			for (int change = 0; change < CHANGES; change++) {
				String told = "change " + change + " of seed " + SEED + ": ";
				switch (random.nextInt(10)) {
					case 0 -> changedSeal(random, told);
					case 1, 2 -> changedHead(random, told);
					case 3, 4 -> changedRow(random, told);
					default -> changedLine(random, told);
				}
			}
		}
		assertThat(found()).as("all was put back").isEmpty();
	}

	private void changedLine(RandomGenerator random, String told) {
		Map<String, Object> line = one(random,
				"select id, line_no, said from bonus_stub_line where branch_id = ? order by line_no");
		int lineNo = ((Number) line.get("line_no")).intValue();
		String was = (String) line.get("said");
		change("bonus_stub_line", "said", line, was, changed(was, random),
				(now) -> assertThat(found()).as(told + "line " + lineNo + " " + now)
					.anyMatch((one) -> one.what().key().equals("stub.line.seal") && one.lineNo() == lineNo)
					.anyMatch((one) -> one.what().key().equals("stub.row.field") && one.lineNo() == lineNo
							&& one.what().figures()[1] instanceof String field && !field.isEmpty())
					.allMatch((one) -> one.lineNo() != null && one.lineNo() == lineNo
							|| one.what().key().equals("stub.hash.differs")));
	}

	private void changedHead(RandomGenerator random, String told) {
		Map<String, Object> stub = one(random, "select id, head from bonus_stub where branch_id = ?");
		String was = (String) stub.get("head");
		change("bonus_stub", "head", stub, was, changed(was, random),
				(now) -> assertThat(found()).as(told + "head " + now)
					.anyMatch((one) -> one.what().key().equals("stub.hash.differs"))
					.anyMatch((one) -> one.what().key().equals("stub.head.field"))
					.allMatch((one) -> one.lineNo() == null));
	}

	/** A seal is hexadecimal; another digit stands in it. */
	private void changedSeal(RandomGenerator random, String told) {
		boolean ofLine = random.nextBoolean();
		String table = ofLine ? "bonus_stub_line" : "bonus_stub";
		String column = ofLine ? "seal" : List.of("seal", "hash", "before_seal", "key_id").get(random.nextInt(4));
		Map<String, Object> row = one(random, "select * from " + table + " where branch_id = ? order by id");
		String was = (String) row.get(column);
		String now = (was == null) ? "0" : changed(was, random);
		change(table, column, row, was, now,
				(text) -> assertThat(found()).as(told + table + "." + column).isNotEmpty());
	}

	/** A row that the stub was written from says something else. */
	private void changedRow(RandomGenerator random, String told) {
		Map<String, Object> line = one(random, """
				select l.id, l.line_no, l.name, l.number, l.team, l.attendance, l.base_fen from bonus_line l
				where l.branch_id = ? and l.state = 'IN_FORCE' order by l.line_no""");
		int lineNo = ((Number) line.get("line_no")).intValue();
		String column = List.of("name", "number", "team", "attendance", "base_fen").get(random.nextInt(5));
		Object was = line.get(column);
		Object now = (was instanceof String text) ? changed(text, random)
				: ((Number) was).longValue() ^ (1L << random.nextInt(20));
		change("bonus_line", column, line, was, now,
				(text) -> assertThat(found()).as(told + column + " of line " + lineNo)
					.isNotEmpty()
					.allMatch((one) -> one.what().key().equals("stub.row.field") && one.lineNo() == lineNo));
	}

	private void change(String table, String column, Map<String, Object> row, Object was, Object now,
			Consumer<Object> judge) {
		String sql = "update " + table + " set " + column + " = ? where branch_id = ? and id = ?";
		assertThat(this.hand.update(sql, now, this.branch.id, row.get("id"))).isOne();
		try {
			judge.accept(now);
		}
		finally {
			this.hand.update(sql, was, this.branch.id, row.get("id"));
		}
	}

	private Map<String, Object> one(RandomGenerator random, String sql) {
		List<Map<String, Object>> rows = this.hand.queryForList(sql, this.branch.id);
		return rows.get(random.nextInt(rows.size()));
	}

	/** The text with one byte of it changed, still text. */
	private static String changed(String text, RandomGenerator random) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		while (true) {
			int at = random.nextInt(bytes.length);
			byte was = bytes[at];
			bytes[at] ^= (byte) (1 + random.nextInt(127));
			try {
				String now = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
				if (now.indexOf('\0') < 0) {
					return now;
				}
			}
			catch (CharacterCodingException ex) {
				// not text any more: another byte
			}
			bytes[at] = was;
		}
	}

	private List<Difference> found() {
		return within(() -> this.verification.verify(this.verification.stub(OCTOBER)));
	}

	private <T> T within(Supplier<T> work) {
		return BranchContext.within(this.branch.id, work);
	}

	@Test
	void aMonthTakenAwayIsMissedByTheAuditAndByItsPaper() throws SQLException {
		this.branch = this.bonus.sealed();
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open("/stubs/verification").text()).contains("1 个存根都核对了");
		assertThat(secretary.open("/stubs/verification?after=2026-10&differing=2026-10").text())
			.as("what an earlier round found stands in the address")
			.contains("有不一样")
			.contains("1 个存根里有 1 个不一样");
		try (Guards off = new Guards(this.server, this.dataSource, "bonus_stub", "bonus_stub_line")) {
			off.jdbc().update("delete from bonus_stub_line where branch_id = ?", this.branch.id);
			off.jdbc().update("delete from bonus_stub where branch_id = ?", this.branch.id);
		}
		assertThat(secretary.open("/stubs/verification").text())
			.contains("存根 " + this.branch.code() + "-202610 封存过，现在不见了");
		assertThat(secretary.open(BonusStory.MONTH + "/stub/verification?hash=0000").status()).isEqualTo(404);
	}

}
