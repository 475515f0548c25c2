package org.zhibu.bench;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.zhibu.Wire;

/**
 * The bonus list of 5,000 people through its pages, month after month, on the database in
 * a file and with 256 MB of heap: imported from its sheet, looked through, sealed,
 * verified, drawn as PDF.
 */
final class BonusList implements Row {

	private static final int MONTHS = 5;

	private static final int LINES = Size.of(5_000);

	/** The accountant enters, the head and the discipline member sign. */
	private static final String ACCOUNTANT = "2001";

	private static final String HEAD = "2002";

	private static final String DISCIPLINE = "2003";

	private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

	private final List<Double> resident = new ArrayList<>();

	@Override
	public String name() {
		return "bonus";
	}

	@Override
	public List<Figure> measure() throws Exception {
		FileHome home = FileHome.named("bonus");
		Branch.setUp(home);
		try (Running application = Running.zhibu(home.environment())) {
			Branch.openMonth(Branch.signIn(application));
		}
		try (Connection connection = home.open()) {
			fill(connection);
		}
		try (Running application = Running.zhibu(home.environment(), "-Xmx256m")) {
			for (int back = MONTHS; back > 0; back--) {
				live(application, Branch.MONTH.minusMonths(back));
				this.resident.add(application.megabytes("VmRSS"));
			}
		}
		List<Figure> figures = new ArrayList<>();
		this.seconds.forEach((step,
				times) -> figures.add(new Figure(
						String.format(Locale.ROOT, "bonus of %,d lines, %s, wall, first after a start", LINES, step),
						times.get(0), 5, 5, " s", String.format(Locale.ROOT, "in the median of %d months %.1f s",
								MONTHS, Turns.median(times.stream().mapToDouble(Double::doubleValue).toArray())))));
		double first = this.resident.get(0);
		double last = this.resident.get(MONTHS - 1);
		figures.add(new Figure("resident memory after five such months against after one", last / first, 1.1, 1.1, " ×",
				String.format(Locale.ROOT, "%.0f against %.0f MB with -Xmx256m", last, first)));
		return figures;
	}

	/** A month from its sheet to its verified stub. */
	private void live(Running application, YearMonth month) {
		String bonus = "/months/" + month + "/bonus";
		Wire secretary = Branch.signIn(application);
		Wire accountant = signIn(application, ACCOUNTANT);
		Wire head = signIn(application, HEAD);
		accountant.get(bonus + "/sheets");
		take("import from upload to list", () -> {
			HttpResponse<String> uploaded = Branch.require(accountant.upload(bonus + "/sheets", "file", sheet()));
			String page = uploaded.headers().firstValue("Location").orElseThrow();
			page = page.substring(page.indexOf("/months/"));
			requireText(accountant.get(page), String.format(Locale.ROOT, "%,d", LINES));
			post(accountant, page + "/confirmation", "version", "0");
		});
		secretary.get(bonus + "/findings");
		take("findings anew, with their page", () -> {
			post(secretary, bonus + "/findings/recheck");
			require(secretary.get(bonus + "/findings"));
		});
		head.get(bonus);
		post(head, bonus + "/meeting", "version", "0", "day", LocalDate.now().toString(), "place", "会议室", "delegates",
				(Branch.FILLED + 10) + "," + (Branch.FILLED + 11));
		String findings = secretary.get(bonus + "/findings").body();
		post(secretary, bonus + "/check", "version",
				findings.replaceAll("(?s).*bonus/check\".*?name=\"version\" value=\"(\\d+)\".*", "$1"));
		for (Wire signer : List.of(head, signIn(application, DISCIPLINE))) {
			signer.get(bonus);
			post(signer, bonus + "/signature", "round", "1");
		}
		post(secretary, bonus + "/publication");
		take("seal", () -> post(secretary, bonus + "/seal"));
		take("verify", () -> requireText(secretary.get(bonus + "/stub/verification"), "一个字不差"));
		take("stub as PDF", () -> require(secretary.get(bonus + "/stub.pdf")));
	}

	private void take(String step, Runnable work) {
		long before = System.nanoTime();
		work.run();
		this.seconds.computeIfAbsent(step, (name) -> new ArrayList<>()).add((System.nanoTime() - before) / 1e9);
	}

	private static Wire signIn(Running application, String number) {
		return new Wire(application.port()).signIn(number, Branch.PASSPHRASE);
	}

	private static void post(Wire who, String path, String... fields) {
		List<String> sent = new ArrayList<>(List.of(fields));
		sent.addAll(List.of("once", UUID.randomUUID().toString()));
		Branch.require(who.post(path, sent.toArray(String[]::new)));
	}

	private static void requireText(HttpResponse<String> answer, String text) {
		if (!require(answer).contains(text)) {
			throw new IllegalStateException("no " + text + " in " + answer.body());
		}
	}

	private static String require(HttpResponse<String> answer) {
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
		}
		return answer.body();
	}

	/** A clean sheet: everybody stands in it once, every sum is right. */
	private static byte[] sheet() {
		StringBuilder sheet = new StringBuilder("工号,姓名,班组,工种,出勤,系数,基本奖,安全奖（奖金分配办法第3条）,实发\n");
		sheet.append(line("1001", "方致远", 0));
		for (int i = 1; i < LINES; i++) {
			sheet.append(line(String.valueOf(2000 + i), "季青山" + i, i));
		}
		return sheet.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String line(String number, String name, int at) {
		int base = 1200 + at % 7 * 10;
		return String.join(",", number, name, "掘进" + at / 10 + "班", "掘进工", "26", "1.1", String.valueOf(base), "100",
				String.valueOf(base + 100)) + "\n";
	}

	/** Everybody of the sheet, three officers with logins, and months that are closed. */
	private static void fill(Connection connection) throws SQLException {
		Branch.run(connection, "update person set joined_on = date '2012-03-01' where number = '1001'");
		Branch.run(connection,
				"""
						insert into person (id, branch_id, version, number, name, initials, party_status, party_since, employment, trade,
						  joined_on)
						select %1$d + n, b.id, 0, cast(2000 + n as varchar), '季青山' || n, 'jqs', 'FULL', date '2015-07-01', 'REGULAR', '掘进工',
						  date '2012-03-01' from branch b cross join generate_series(1, %2$d) as g(n)"""
					.formatted(Branch.FILLED, Math.max(LINES - 1, 11)));
		Branch.run(connection,
				"""
						insert into office_term (id, branch_id, version, person_id, office, starts_on, entered_by, confirmed_by, confirmed_at)
						select %1$d + 1000000 + p.id, p.branch_id, 0, p.id, case p.number when '%2$s' then 'ACCOUNTANT'
						    when '%3$s' then 'SECTION_HEAD' else 'DISCIPLINE' end, date '2020-01-01', p.id, p.id, current_timestamp
						from person p where p.number in ('%2$s', '%3$s', '%4$s')"""
					.formatted(Branch.FILLED, ACCOUNTANT, HEAD, DISCIPLINE));
		Branch.run(connection,
				"""
						insert into account (id, branch_id, person_id, username, display_name, duty, secret, secret_kind, must_change, enabled,
						  epoch, misses, theme, created_at, version)
						select %1$d + 2000000 + p.id, p.branch_id, p.id, p.number, p.name, 'PERSON', a.secret, a.secret_kind, false, true, 0, 0,
						  a.theme, a.created_at, 0
						from person p join account a on a.branch_id = p.branch_id and a.username = '1001'
						where p.number in ('%2$s', '%3$s', '%4$s')"""
					.formatted(Branch.FILLED, ACCOUNTANT, HEAD, DISCIPLINE));
		for (int back = 1; back <= MONTHS; back++) {
			Branch.run(connection,
					"""
							insert into score_month (id, branch_id, version, period, scheme_id, opened_at, published_at, objections_until,
							  closed_at, backfilled)
							select %1$d + 3000000 + %2$d, branch_id, 0, '%3$s', scheme_id, opened_at, opened_at, opened_at, opened_at, false
							from score_month where period = '%4$s'"""
						.formatted(Branch.FILLED, back, Branch.MONTH.minusMonths(back), Branch.MONTH));
		}
	}

}
