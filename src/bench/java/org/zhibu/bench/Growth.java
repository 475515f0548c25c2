package org.zhibu.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * The roster's page of one branch of twenty, alone on its server and among a hundred
 * thousand other branches of eleven, each with its people, logins, offices and one month
 * of cards without items.
 */
final class Growth implements Row {

	private static final int ROUNDS = 5;

	private static final int BRANCHES = Size.of(100_000);

	private static final int MEMBERS = 11;

	@Override
	public String name() {
		return "growth";
	}

	@Override
	public List<Figure> measure() throws Exception {
		try (Postgres server = new Postgres()) {
			Place alone = server.database("alone");
			Place among = server.database("among");
			Branch.of20(alone);
			Branch.of20(among);
			try (Connection connection = among.open()) {
				fill(connection);
			}
			for (Place place : List.of(alone, among)) {
				try (Connection connection = place.open()) {
					Branch.execute(connection, "vacuum analyze");
					Branch.execute(connection, "checkpoint");
				}
			}
			try (Running few = Running.zhibu(alone.environment()); Running many = Running.zhibu(among.environment())) {
				return measure(server, few, many);
			}
		}
	}

	private static List<Figure> measure(Postgres server, Running few, Running many) throws Exception {
		Endpoint ofFew = Endpoint.page(few, Branch.signIn(few), "/people").warm();
		Endpoint ofMany = Endpoint.page(many, Branch.signIn(many), "/people").warm();
		many.awaitQuiet();
		String what = String.format(Locale.ROOT, "list page among %,d branches against 1 on PostgreSQL, CPU of the ",
				BRANCHES);
		Turns application = Turns.of(ROUNDS, ofMany::cost, ofFew::cost);
		Turns database = Turns.of(ROUNDS, () -> cost(server, ofMany), () -> cost(server, ofFew));
		return List.of(
				new Figure(what + "application", application.ratio(), 1.15, 1.05, " ×", ListPage.beside(application)),
				new Figure(what + "database", database.ratio(), 1.15, 1.05, " ×", ListPage.beside(database)));
	}

	private static double cost(Postgres server, Endpoint page) throws Exception {
		double before = server.cpu();
		page.ask();
		return (server.cpu() - before) / Endpoint.round();
	}

	/** Branch k has the id FILLED · 10 + k; its eleven people FILLED · 20 + 11 k + i. */
	private static void fill(Connection connection) throws SQLException {
		long branch = Branch.FILLED * 10;
		long person = Branch.FILLED * 20;
		String branches = "generate_series(1::bigint, " + BRANCHES + ") as g(k)";
		String members = branches + " cross join generate_series(0, " + (MEMBERS - 1) + ") as h(i)";
		Branch.run(connection, "insert into branch (id, code, name, created_at, version) select " + branch
				+ " + k, 'b' || k, '采煤' || k || '队党支部', now(), 0 from " + branches);
		Branch.run(connection, "insert into team (id, branch_id, version, name) select " + branch + " + k, " + branch
				+ " + k, 0, '一班' from " + branches);
		Branch.run(connection,
				"""
						insert into person (id, branch_id, version, number, name, initials, team_id, party_status, party_since, employment,
						  trade, birth_year, joined_on)
						select %1$d + k * 11 + i, %2$d + k, 0, cast(1001 + i as varchar), '季青山' || i, 'jqs', %2$d + k, 'FULL',
						  date '2015-07-01', 'REGULAR', '采煤工', 1980, date '2012-03-01' from %3$s"""
					.formatted(person, branch, members));
		Branch.run(connection,
				"""
						insert into account (id, branch_id, person_id, username, display_name, duty, secret_kind, must_change, enabled,
						  epoch, misses, theme, created_at, version)
						select id, branch_id, id, 'u' || id, name, 'PERSON', 'PIN', true, true, 0, 0, 'system', now(), 0
						from person where id >= %d"""
					.formatted(person));
		Branch.run(connection,
				"""
						insert into office_term (id, branch_id, version, person_id, office, starts_on, confirmed_by, confirmed_at)
						select %1$d + k * 11 + i, %2$d + k, 0, %1$d + k * 11 + i,
						  (array['SECRETARY', 'ORGANISATION', 'DISCIPLINE', 'PUBLICITY'])[i + 1], date '2025-01-01', %1$d + k * 11, now()
						from %3$s where i < 4"""
					.formatted(person, branch, members));
		Branch.run(connection,
				"""
						insert into scheme (id, branch_id, version, valid_from, whole_points, upper_limit, lower_limit, fen_per_tenth,
						  five_stars, four_stars, three_stars, two_stars, self_from_day, review_day, publish_day, objection_days)
						select %1$d + k, %1$d + k, 0, valid_from, whole_points, upper_limit, lower_limit, fen_per_tenth, five_stars,
						  four_stars, three_stars, two_stars, self_from_day, review_day, publish_day, objection_days
						from scheme cross join %2$s"""
					.formatted(branch, branches));
		Branch.run(connection, """
				insert into score_month (id, branch_id, version, period, scheme_id, opened_at, backfilled)
				select %1$d + k, %1$d + k, 0, '%3$s', %1$d + k, now(), false from %2$s""".formatted(branch, branches,
				Branch.MONTH));
		Branch.run(connection, """
				insert into scorecard (id, branch_id, version, month_id, period, person_id, state, revision, sign_round)
				select id, branch_id, 0, branch_id, '%2$s', id, 'OPEN', 1, 1 from person where id >= %1$d"""
			.formatted(person, Branch.MONTH));
	}

}
