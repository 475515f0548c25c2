package org.zhibu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.zhibu.Wire;

/**
 * Closing a month of a million cards of one branch through its page against one plain
 * statement. Both write the same rows into the same ledger with its keys, its indexes and
 * its triggers; the plain one runs past row-level security and asks nothing: no login, no
 * once-only token, no lock of the month, no look for open objections, no audit row.
 */
final class Closing implements Row {

	private static final int ROUNDS = 3;

	private static final int CARDS = Size.of(1_000_000);

	private static final YearMonth MONTH = Branch.MONTH.minusMonths(1);

	private static final String PLAIN = """
			insert into ledger_entry (id, branch_id, person_id, period, earned_for, kind, fen, source, source_id, ground,
			  posted_at, posted_by)
			select nextval('id_seq'), branch_id, person_id, period, period, 'SCORE', fen, 'plain', id,
			  (total / 10) || case mod(total, 10) when 0 then '' else '.' || mod(total, 10) end || ' 分', now(), person_id
			from scorecard where period = '%s'"""
		.formatted(MONTH);

	@Override
	public String name() {
		return "closing";
	}

	@Override
	public List<Figure> measure() throws Exception {
		try (Postgres server = new Postgres()) {
			Place place = server.database("closing");
			Branch.setUp(place);
			openMonth(place);
			try (Connection connection = place.open()) {
				fill(connection);
				try (Running application = Running.zhibu(place.environment())) {
					return measure(server, application, connection);
				}
			}
		}
	}

	private static List<Figure> measure(Postgres server, Running application, Connection connection) throws Exception {
		Wire secretary = Branch.signIn(application);
		String csrf = Branch.csrf(secretary, "/months");
		double[] seconds = new double[2];
		Turns turns = Turns.of(ROUNDS, () -> {
			reopen(connection);
			double before = server.cpu() + application.cpu();
			seconds[0] += seconds(() -> close(application, secretary, csrf));
			return server.cpu() + application.cpu() - before;
		}, () -> {
			reopen(connection);
			double before = server.cpu();
			seconds[1] += seconds(() -> Branch.run(connection, PLAIN));
			return server.cpu() - before;
		});
		return List.of(new Figure(
				String.format(Locale.ROOT,
						"closing a month of %,d cards on PostgreSQL against a plain INSERT … SELECT, CPU", CARDS),
				turns.ratio(), 1.3, 1.15, " ×",
				String.format(Locale.ROOT, "%.1f against %.1f s; wall %.1f against %.1f s", turns.ours() / 1000,
						turns.theirs() / 1000, seconds[0] / ROUNDS, seconds[1] / ROUNDS)));
	}

	private static void openMonth(Place place) throws Exception {
		try (Running application = Running.zhibu(place.environment())) {
			Branch.openMonth(Branch.signIn(application));
		}
	}

	/**
	 * People with one published card each, in a month that only waits for its closing.
	 */
	private static void fill(Connection connection) throws SQLException {
		Branch.run(connection,
				"""
						insert into person (id, branch_id, version, number, name, initials, party_status, party_since, employment, joined_on)
						select %1$d + n, b.id, 0, 'B' || n, '季青山', 'jqs', 'FULL', date '2015-07-01', 'REGULAR', date '2012-03-01'
						from branch b cross join generate_series(1, %2$d) as g(n)"""
					.formatted(Branch.FILLED, CARDS));
		Branch.run(connection,
				"""
						insert into regulation (id, branch_id, version, number, title, adopted_by, starts_on)
						select nextval('id_seq'), branch_id, 0, '1', '评分办法', '支委会', joined_on from person where number = '1001'""");
		Branch.run(connection, "update scheme set regulation_id = (select id from regulation)");
		Branch.run(connection,
				"""
						insert into score_month (id, branch_id, version, period, scheme_id, opened_at, published_at, objections_until,
						  backfilled)
						select nextval('id_seq'), branch_id, 0, '%s', scheme_id, opened_at, opened_at, opened_at, false
						from score_month"""
					.formatted(MONTH));
		Branch.run(connection,
				"""
						insert into scorecard (id, branch_id, version, month_id, period, person_id, state, revision, sign_round,
						  total, fen, stars, shown_name, shown_number)
						select %2$d + p.id, p.branch_id, 0, m.id, m.period, p.id, 'PUBLISHED', 1, 1, 965, 1500, 5, p.name, p.number
						from person p join score_month m on m.branch_id = p.branch_id and m.period = '%1$s' where p.id > %2$d
						"""
					.formatted(MONTH, Branch.FILLED));
		Branch.execute(connection, "vacuum analyze");
	}

	/** An empty ledger and an open month again, which only the benchmark can do. */
	private static void reopen(Connection connection) throws SQLException {
		Branch.execute(connection, "set session_replication_role = replica");
		Branch.execute(connection, "truncate ledger_entry");
		Branch.execute(connection, "set session_replication_role = origin");
		Branch.execute(connection, "update score_month set closed_at = null where period = '" + MONTH + "'");
		Branch.execute(connection, "checkpoint");
	}

	private static void close(Running application, Wire secretary, String csrf) throws Exception {
		byte[] request = Load.post("/months/" + MONTH + "/closing", secretary.cookies(),
				"_csrf=" + csrf + "&once=" + UUID.randomUUID());
		new Load(application.port(), 302, (connection) -> request).run(1, 1);
	}

	private static double seconds(Work work) throws Exception {
		long before = System.nanoTime();
		work.run();
		return (System.nanoTime() - before) / 1e9;
	}

	private interface Work {

		void run() throws Exception;

	}

}
