package org.zhibu.strength;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The application as a process of its own, killed without a word while it closes months:
 * what it acknowledged is stored, nothing is there twice or by half, and the next start
 * needs no hand. A usual build kills it on the file of H2, which is what a kill could
 * hurt, the deep one on PostgreSQL too.
 */
@Tag("page")
class KillTests {

	private static final int KILLS = (Integer.getInteger("zhibu.test.rounds", 1) == 1) ? 3 : 50;

	/**
	 * Kills amidst sealings: each start of the application is most of the test's time.
	 */
	private static final int SEALINGS = (KILLS == 3) ? 1 : 5;

	/** Kills that one home lives through. */
	private static final int A_HOME = 5;

	private static final YearMonth FIRST = YearMonth.of(2001, 1);

	private static final int MONTHS = 290;

	private static final int MEMBERS = 11;

	private static final String PASSPHRASE = "井下灯亮心里就亮-二〇二六年十月";

	static List<Integer> homes() {
		List<Integer> homes = new ArrayList<>();
		for (int done = 0; done < KILLS; done += A_HOME) {
			homes.add(Math.min(A_HOME, KILLS - done));
		}
		return homes;
	}

	@TempDir
	private Path home;

	/** The server of an installation on PostgreSQL, {@code null} on H2. */
	private EmbeddedPostgres server;

	private Map<String, String> settings = Map.of();

	@BeforeEach
	void choosesTheDatabase() throws Exception {
		if (System.getProperty("zhibu.test.database", "h2").equals("postgresql")) {
			assumeTrue(KILLS > 3, "a usual build kills on the file of H2 only");
			this.server = EmbeddedPostgres.start();
			PostgresInstallation.makeRoles(this.server);
			this.settings = new PostgresInstallation(this.server, "killed", this.home).make().settings();
		}
	}

	@AfterEach
	void stopsTheServer() throws Exception {
		if (this.server != null) {
			this.server.close();
		}
	}

	private Running start() throws Exception {
		return new Running(this.home, this.settings);
	}

	@ParameterizedTest(name = "{0} kills of one home")
	@MethodSource("homes")
	void aKilledClosingLosesNothingDoublesNothingHalvesNothing(int kills) throws Exception {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261122 + kills);
		setUp();
		Set<YearMonth> acknowledged = new ConcurrentSkipListSet<>();
		for (int kill = 0; kill < kills; kill++) {
			killAmidst(random, acknowledged, "/closing");
			judge(acknowledged);
		}
		assertThat(acknowledged).as("months closed before the kills").isNotEmpty();
		try (Running application = start()) {
			Wire secretary = new Wire(application.port).signIn("1001", PASSPHRASE);
			assertThat(secretary.get("/months/" + acknowledged.iterator().next()).statusCode()).isEqualTo(200);
		}
	}

	@Test
	@Tag("deep")
	void aKilledSealingLeavesNothingHalf() throws Exception {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
		setUp();
		publishBonus();
		Set<YearMonth> acknowledged = new ConcurrentSkipListSet<>();
		for (int kill = 0; kill < A_HOME; kill++) {
			killAmidst(random, acknowledged, "/bonus/seal");
			judgeStubs(acknowledged);
		}
		try (Running application = start()) {
			Wire secretary = new Wire(application.port).signIn("1001", PASSPHRASE);
			assertThat(secretary.get("/stubs/verification").body()).contains(acknowledged.size() + " 个存根都核对了");
		}
		assertThat(Running.command(this.home, this.settings, "--verify-stubs"))
			.contains("Zhibu: 1/" + acknowledged.size() + " kill-200101 same", "Zhibu: nothing differs", "exit 0");
		try (Connection connection = open()) {
			run(connection, "update bonus_line set base_fen = 99 where line_no = 3 and month_id = "
					+ "(select month_id from bonus_stub where period = '2001-01')");
		}
		assertThat(Running.command(this.home, this.settings, "--verify-stubs"))
			.contains("Zhibu: 1/" + acknowledged.size() + " kill-200101 DIFFERS", "exit 1")
			.anyMatch((line) -> line.contains("基数") && line.contains("1000.00") && line.contains("0.99"));
	}

	/** Kills the application a moment after it acknowledged something. */
	private void killAmidst(RandomGenerator random, Set<YearMonth> acknowledged, String verb) throws Exception {
		try (Running application = start()) {
			Wire secretary = new Wire(application.port).signIn("1001", PASSPHRASE);
			secretary.get("/months");
			Thread working = new Thread(() -> doAll(secretary, acknowledged, verb));
			working.start();
			int before = acknowledged.size();
			for (int waited = 0; acknowledged.size() == before && working.isAlive() && waited < 600; waited++) {
				Thread.sleep(100);
			}
			Thread.sleep(random.nextInt(800));
			application.process.destroyForcibly().waitFor();
			working.join();
		}
	}

	private static void doAll(Wire secretary, Set<YearMonth> acknowledged, String verb) {
		for (int i = 0; i < MONTHS; i++) {
			YearMonth month = FIRST.plusMonths(i);
			if (!acknowledged.contains(month)) {
				try {
					int status = secretary.post("/months/" + month + verb, "once", UUID.randomUUID().toString())
						.statusCode();
					if (status == 302) {
						acknowledged.add(month);
					}
				}
				catch (UncheckedIOException ex) {
					return;
				}
			}
		}
	}

	private void judge(Set<YearMonth> acknowledged) throws SQLException {
		try (Connection connection = open(); Statement statement = connection.createStatement()) {
			Set<YearMonth> closed = new TreeSet<>();
			try (ResultSet rows = statement.executeQuery("""
					select m.period, m.closed_at, count(e.id), count(distinct e.person_id), coalesce(sum(e.fen), 0)
					from score_month m left join ledger_entry e on e.branch_id = m.branch_id and e.period = m.period
					group by m.period, m.closed_at""")) {
				while (rows.next()) {
					boolean isClosed = rows.getObject(2) != null;
					assertThat(rows.getInt(3)).as("entries of " + rows.getString(1)).isEqualTo(isClosed ? MEMBERS : 0);
					assertThat(rows.getInt(4)).isEqualTo(isClosed ? MEMBERS : 0);
					assertThat(rows.getLong(5)).isEqualTo(isClosed ? MEMBERS * 1500L : 0);
					if (isClosed) {
						closed.add(YearMonth.parse(rows.getString(1)));
					}
				}
			}
			assertThat(closed).as("what was acknowledged is stored").containsAll(acknowledged);
			try (ResultSet audit = statement
				.executeQuery("select count(*) from audit_entry where verb = 'month.closed'")) {
				audit.next();
				assertThat(audit.getInt(1)).as("one audit row a closing").isEqualTo(closed.size());
			}
			acknowledged.addAll(closed);
		}
	}

	/** Each sealed month has its whole stub, each other one nothing of it. */
	private void judgeStubs(Set<YearMonth> acknowledged) throws SQLException {
		try (Connection connection = open(); Statement statement = connection.createStatement()) {
			Set<YearMonth> sealed = new TreeSet<>();
			try (ResultSet rows = statement.executeQuery(
					"""
							select m.period, m.state, (select count(*) from bonus_stub s where s.month_id = m.id),
							  (select count(*) from bonus_stub_line l join bonus_stub s on s.id = l.stub_id where s.month_id = m.id),
							  (select count(*) from ledger_entry e where e.period = m.period and e.kind = 'LAPSE')
							from bonus_month m""")) {
				while (rows.next()) {
					boolean isSealed = rows.getString(2).equals("SEALED");
					assertThat(rows.getInt(3)).as("stubs of " + rows.getString(1)).isEqualTo(isSealed ? 1 : 0);
					assertThat(rows.getInt(4)).as("lines of " + rows.getString(1)).isEqualTo(isSealed ? MEMBERS : 0);
					assertThat(rows.getInt(5)).as("lapses of " + rows.getString(1)).isEqualTo(isSealed ? 1 : 0);
					if (isSealed) {
						sealed.add(YearMonth.parse(rows.getString(1)));
					}
				}
			}
			assertThat(sealed).as("what was acknowledged is stored").isNotEmpty().containsAll(acknowledged);
			try (ResultSet audit = statement
				.executeQuery("select count(*) from audit_entry where verb = 'bonus.sealed'")) {
				audit.next();
				assertThat(audit.getInt(1)).as("one audit row a sealing").isEqualTo(sealed.size());
			}
			acknowledged.addAll(sealed);
		}
	}

	/** A published bonus for each of the many months, with one deduction too large. */
	private void publishBonus() throws SQLException {
		try (Connection connection = open()) {
			run(connection,
					"""
							insert into bonus_month (id, branch_id, version, period, state, entered_by, entered_at, met_on, checked_by,
							  checked_at, sign_round, published_by, published_at, scope)
							select nextval('id_seq'), m.branch_id, 0, m.period, 'PUBLISHED', p.id, m.opened_at, date '2001-01-01', p.id,
							  m.opened_at, 1, p.id, m.opened_at, 'SECTION'
							from score_month m join person p on p.branch_id = m.branch_id and p.number = '1001'
							where m.published_at is not null""");
			run(connection,
					"""
							insert into bonus_line (id, branch_id, version, month_id, line_no, revision, state, person_id, number, name,
							  base_fen, entered_by, entered_at)
							select nextval('id_seq'), m.branch_id, 0, m.id, cast(p.number as integer) - 1000, 1, 'IN_FORCE', p.id, p.number,
							  p.name, 100000, m.entered_by, m.entered_at
							from bonus_month m join person p on p.branch_id = m.branch_id""");
			run(connection, """
					insert into bonus_amount (id, branch_id, line_id, seq, kind, title, fen, reason, clause)
					select nextval('id_seq'), l.branch_id, l.id, 1, 'DEDUCTION', 'x', 200000, 'x', 'x' from bonus_line l
					where l.line_no = 2""");
		}
	}

	/** A branch of eleven with many months that only wait for their closing. */
	private void setUp() throws Exception {
		try (Running application = start()) {
			Wire secretary = new Wire(application.port);
			secretary.get(application.setupPath);
			java.net.http.HttpResponse<String> made = secretary.post(application.setupPath, "branchName", "掘进一段党支部",
					"branchCode", "kill", "secretaryName", "方致远", "secretaryNumber", "1001", "secretaryPassphrase",
					PASSPHRASE, "administratorUsername", "keeper", "administratorPassphrase", PASSPHRASE + "-管");
			assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
			secretary.signIn("1001", PASSPHRASE);
			secretary.get("/months");
			assertThat(secretary.post("/months", "month", YearMonth.now().toString()).statusCode()).isEqualTo(302);
		}
		try (Connection connection = open()) {
			for (int i = 1; i < MEMBERS; i++) {
				copy(connection, "person", "number = '1001'", Map.of("number", "'" + (1001 + i) + "'"));
			}
			run(connection, "update scheme set regulation_id = " + regulation(connection));
			for (int i = 0; i < MONTHS; i++) {
				String month = FIRST.plusMonths(i).toString();
				copy(connection, "score_month", "period = '" + YearMonth.now() + "'", Map.of("period",
						"'" + month + "'", "published_at", "opened_at", "objections_until", "opened_at"));
				run(connection,
						"""
								insert into scorecard (id, branch_id, version, month_id, period, person_id, state, revision, sign_round,
								  total, fen, stars, shown_name, shown_number)
								select nextval('id_seq'), p.branch_id, 0, m.id, m.period, p.id, 'PUBLISHED', 1, 1, 965, 1500, 5, p.name,
								  p.number
								from person p join score_month m on m.branch_id = p.branch_id where m.period = '%s'"""
							.formatted(month));
			}
		}
	}

	/** A rule book for the scheme to rest on. */
	private static long regulation(Connection connection) throws SQLException {
		run(connection,
				"""
						insert into regulation (id, branch_id, version, number, title, adopted_by, starts_on)
						select nextval('id_seq'), branch_id, 0, '1', '评分办法', '支委会', joined_on from person where number = '1001'""");
		try (Statement statement = connection.createStatement();
				ResultSet id = statement.executeQuery("select max(id) from regulation")) {
			id.next();
			return id.getLong(1);
		}
	}

	/** Copies one row with a new id and other values in some columns. */
	private static void copy(Connection connection, String table, String where, Map<String, String> changed)
			throws SQLException {
		List<String> columns = new ArrayList<>();
		try (ResultSet all = connection.getMetaData().getColumns(null, "public", table, null)) {
			while (all.next()) {
				columns.add(all.getString("COLUMN_NAME"));
			}
		}
		String values = columns.stream()
			.map((column) -> column.equals("id") ? "nextval('id_seq')" : changed.getOrDefault(column, column))
			.collect(Collectors.joining(", "));
		run(connection, "insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from "
				+ table + " where " + where);
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			assertThat(statement.executeUpdate()).as(sql).isPositive();
		}
	}

	private Connection open() throws SQLException {
		if (this.server != null) {
			return this.server.getDatabase("postgres", "killed").getConnection();
		}
		return DriverManager.getConnection(
				"jdbc:h2:file:" + this.home.toAbsolutePath()
						+ "/zhibu;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE",
				"zhibu", "");
	}

}
