package org.zhibu.strength;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.BonusBook;
import org.zhibu.BonusStory;
import org.zhibu.Cast;
import org.zhibu.Cast.Someone;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Wire;
import org.zhibu.bonus.BonusMonths;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bonus month under thirty-two threads from a barrier, over real HTTP: it is sealed,
 * signed and entered once, and a doubt comes before the seal or not at all.
 */
@PageTest
class BonusRaceTests {

	/** Three rounds in every build, sixty in the deep one. */
	private static final int ROUNDS = 3 * Integer.getInteger("zhibu.test.rounds", 1);

	private static final YearMonth FIRST = YearMonth.of(2024, 1);

	private static final Pattern SHEET = Pattern.compile("/bonus/sheets/(\\d+)");

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private BonusMonths months;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private BonusBook book;

	private Wire secretary;

	@BeforeEach
	void aBranchWithAnAccountant() {
		this.clock.moveTo(2035, 1, 10, 9);
		this.book = new BonusBook(this.cast, this.months, this.jdbc, this.transaction);
		this.secretary = wire(this.book.branch.secretary());
	}

	@Test
	void aMonthSealedByAllAtOnceIsSealedOnce() {
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = published(round);
			Answers answers = Race.of((i) -> this.secretary.post(path(month) + "/seal", "once", token()));
			answers.sound();
			assertThat(answers.done()).isOne();
			assertThat(answers.refused()).isEqualTo(Race.THREADS - 1);
			assertThat(stubs(month)).isOne();
			assertThat(linesOfStub(month)).isEqualTo(11);
			assertThat(count(
					"select count(*) from audit_entry where branch_id = ? and verb = 'bonus.sealed' and detail like '%"
							+ month.toString().replace("-", "") + " %'"))
				.isOne();
		}
	}

	@Test
	void aDoubtComesBeforeTheSealOrNotAtAll() {
		Wire worker = wire(this.book.branch.member(0));
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = published(round);
			Answers answers = Race.of((i) -> (i % 2 == 0) ? this.secretary.post(path(month) + "/seal", "once", token())
					: worker.post(path(month) + "/lines/5/doubts", "once", token(), "claim", "少算一个班"));
			answers.sound();
			boolean sealed = stubs(month) == 1;
			assertThat(count("select count(*) from bonus_doubt where branch_id = ? and period = '" + month + "'"))
				.isEqualTo(sealed ? 0 : 1);
			assertThat(count("select count(*) from bonus_month where branch_id = ? and state = 'SEALED' and period = '"
					+ month + "'"))
				.isEqualTo(sealed ? 1 : 0);
			if (!sealed) {
				this.book.within(() -> this.jdbc.sql(
						"update bonus_doubt set state = 'REJECTED', answer = 'x', answered_by = person_id, answered_at = raised_at where branch_id = ?")
					.params(this.book.branch.id)
					.update());
				assertThat(this.secretary.post(path(month) + "/seal", "once", token()).statusCode()).isEqualTo(302);
			}
		}
	}

	@Test
	void aListSignedByTwoAtOnceHasOneSignatureOfEach() {
		Wire discipline = wire(this.book.branch.discipline());
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = FIRST.plusMonths(round);
			this.book.enter(month, lines()).check(month);
			Answers answers = Race.of((i) -> ((i % 2 == 0) ? this.secretary : discipline)
				.post(path(month) + "/signature", "once", token(), "round", "1"));
			answers.sound();
			assertThat(answers.done()).isEqualTo(2);
			assertThat(count("select count(*) from bonus_signature s join bonus_month m on m.branch_id = s.branch_id "
					+ "and m.id = s.month_id where s.branch_id = ? and m.period = '" + month + "'"))
				.isEqualTo(2);
		}
	}

	@Test
	void aSheetConfirmedByAllAtOnceBecomesOneList() {
		Wire accountant = wire(this.book.accountant);
		StringBuilder sheet = new StringBuilder("工号,姓名,基本奖\n");
		this.book.branch.people
			.forEach((one) -> sheet.append(one.number()).append(',').append(one.name()).append(",1200\n"));
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = FIRST.plusMonths(round);
			String sheets = path(month) + "/sheets";
			accountant.get(sheets);
			String page = accountant.upload(sheets, "file", sheet.toString().getBytes(StandardCharsets.UTF_8))
				.headers()
				.firstValue("location")
				.orElseThrow();
			Matcher id = SHEET.matcher(page);
			assertThat(id.find()).as(page).isTrue();
			accountant.get(sheets + "/" + id.group(1));
			Answers answers = Race.of((i) -> accountant.post(sheets + "/" + id.group(1) + "/confirmation", "once",
					token(), "version", "0"));
			answers.sound();
			assertThat(answers.done()).isOne();
			assertThat(count("select count(*) from bonus_month where branch_id = ? and period = '" + month + "'"))
				.isOne();
			assertThat(count("select count(*) from bonus_line l join bonus_month m on m.branch_id = l.branch_id "
					+ "and m.id = l.month_id where l.branch_id = ? and m.period = '" + month + "'"))
				.isEqualTo(11);
		}
	}

	private YearMonth published(int round) {
		YearMonth month = FIRST.plusMonths(round);
		this.book.enter(month, lines()).publish(month);
		return month;
	}

	private List<org.zhibu.bonus.LineDraft> lines() {
		return this.book.branch.people.stream().map((one) -> BonusStory.line(one, "一班")).toList();
	}

	private static String path(YearMonth month) {
		return "/months/" + month + "/bonus";
	}

	private long stubs(YearMonth month) {
		return count("select count(*) from bonus_stub where branch_id = ? and period = '" + month + "'");
	}

	private long linesOfStub(YearMonth month) {
		return count("select count(*) from bonus_stub_line l join bonus_stub s on s.branch_id = l.branch_id "
				+ "and s.id = l.stub_id where l.branch_id = ? and s.period = '" + month + "'");
	}

	private long count(String sql) {
		return this.book.number(sql);
	}

	private Wire wire(Someone who) {
		Wire wire = new Wire(this.port).signIn(who.number(), Cast.PASSPHRASE);
		HttpResponse<String> page = wire.get("/me");
		assertThat(page.statusCode()).isEqualTo(200);
		return wire;
	}

	private static String token() {
		return UUID.randomUUID().toString();
	}

}
