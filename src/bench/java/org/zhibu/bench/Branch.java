package org.zhibu.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.Wire;

/** The branch that is measured: set up through its pages, then filled by statements. */
final class Branch {

	/** The opened month. */
	static final YearMonth MONTH = YearMonth.now();

	static final int PEOPLE = 20;

	/** What an officer opens in the course of a month. */
	static final List<String> PAGES = List.of("/", "/people", "/offices", "/zones", "/months", "/months/" + MONTH,
			"/months/" + MONTH + "/scorecards", "/me/scorecards", "/board", "/regulations", "/settings", "/audit");

	/** Ids of filled rows begin here, far above those of the application. */
	static final long FILLED = 100_000_000;

	private static final String SECRETARY = "1001";

	static final String PASSPHRASE = "井下灯亮心里就亮-二〇二六年十月";

	private Branch() {
	}

	/** A branch of twenty, eleven of them members, in an empty place. */
	static void of20(Place place) throws IOException, SQLException {
		setUp(place);
		try (Connection connection = place.open()) {
			fill(connection, PEOPLE);
		}
		try (Running application = Running.zhibu(place.environment())) {
			openMonth(signIn(application));
		}
	}

	/** Opens the month of today. */
	static void openMonth(Wire secretary) {
		secretary.get("/months");
		require(secretary.post("/months", "month", MONTH.toString()));
	}

	/** The token that forms of the page carry. */
	static String csrf(Wire reader, String path) {
		String page = reader.get(path).body();
		String before = "name=\"_csrf\" value=\"";
		int at = page.indexOf(before) + before.length();
		return page.substring(at, page.indexOf('"', at));
	}

	/** A branch with its secretary alone. */
	static void setUp(Place place) throws IOException {
		try (Running application = Running.zhibu(place.environment())) {
			Wire secretary = new Wire(application.port());
			secretary.get(application.setupPath());
			require(secretary.post(application.setupPath(), "branchName", "掘进一段党支部", "branchCode", "bench",
					"secretaryName", "方致远", "secretaryNumber", SECRETARY, "secretaryPassphrase", PASSPHRASE,
					"administratorUsername", "keeper", "administratorPassphrase", PASSPHRASE + "-管"));
		}
	}

	/** The secretary at a browser. */
	static Wire signIn(Running application) {
		return new Wire(application.port()).signIn(SECRETARY, PASSPHRASE);
	}

	/** Fills the branch up to so many people in four teams. */
	private static void fill(Connection connection, int people) throws SQLException {
		run(connection, """
				insert into team (id, branch_id, version, name, shift)
				select %d + n, b.id, 0, '掘进' || n || '班', '早班' from branch b cross join generate_series(1, 4) as g(n)
				""".formatted(FILLED));
		run(connection,
				"""
						insert into person (id, branch_id, version, number, name, initials, team_id, party_status, party_since, employment,
						  trade, birth_year, joined_on)
						select %1$d + 10 + n, b.id, 0, cast(1000 + n as varchar), '季青山' || n, 'jqs', %1$d + 1 + mod(n, 4),
						  case when n <= 11 then 'FULL' else 'NONE' end, case when n <= 11 then date '2015-07-01' end,
						  case when mod(n, 3) = 0 then 'TEMPORARY' else 'REGULAR' end, case when mod(n, 2) = 0 then '掘进工' else '支护工' end,
						  1975 + n, date '2012-03-01'
						from branch b cross join generate_series(2, %2$d) as g(n)"""
					.formatted(FILLED, people));
	}

	/** Runs a statement that must change something. */
	static int run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			int changed = statement.executeUpdate(sql);
			if (changed == 0) {
				throw new IllegalStateException("nothing changed: " + sql);
			}
			return changed;
		}
	}

	/** Runs a statement that defines or tidies. */
	static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** A form must be answered with the next page. */
	static HttpResponse<String> require(HttpResponse<String> answer) {
		if (answer.statusCode() != 302) {
			throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
		}
		return answer;
	}

}
