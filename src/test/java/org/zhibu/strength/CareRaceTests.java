package org.zhibu.strength;

import java.net.http.HttpResponse;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Wire;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thirty-two at once over duties, cases and the box: one effect, no failure of the
 * program.
 */
@PageTest
class CareRaceTests {

	/** Five rounds in every build, a hundred in the deep one. */
	private static final int ROUNDS = 5 * Integer.getInteger("zhibu.test.rounds", 1);

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private BranchOfStory branch;

	private Someone worker;

	private Wire secretary;

	private Wire organisation;

	@BeforeEach
	void aBranchAtWork() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
		this.worker = this.cast.worker(this.branch, "石头");
		this.secretary = new Wire(this.port).signIn(this.branch.secretary().number(), Cast.PASSPHRASE);
		this.organisation = new Wire(this.port).signIn(this.branch.organisation().number(), Cast.PASSPHRASE);
		this.secretary.get("/duties");
		this.organisation.get("/duties");
	}

	@Test
	void aDutyIsRaisedOnceAndAssignedByOne() {
		Answers raised = Race.of((i) -> ((i % 2 == 0) ? this.secretary : this.organisation).post("/duties", "once",
				token(), "person", "" + this.worker.id(), "kind", "VISIT", "cause", "INJURY"));
		raised.sound();
		assertThat(number("select count(*) from care_duty where branch_id = ?")).isOne();
		long duty = number("select max(id) from care_duty where branch_id = ?");
		for (int round = 0; round < ROUNDS; round++) {
			String version = "" + number("select max(version) from care_duty where branch_id = ?");
			// nobody of them has it already: each would change something
			int first = (round % 2 == 0) ? 0 : 3;
			Answers answers = Race
				.of((i) -> ((i % 2 == 0) ? this.secretary : this.organisation).post("/duties/" + duty + "/assignment",
						"once", token(), "version", version, "owner", "" + this.branch.member(first + i % 3).id()));
			answers.sound();
			assertThat(answers.done()).isOne();
			assertThat(number("select max(version) from care_duty where branch_id = ?"))
				.isEqualTo(Long.parseLong(version) + 1);
			assertThat(number("select count(*) from notice where branch_id = ?")).isEqualTo(round + 1);
		}
	}

	@Test
	void aCaseIsClosedAndReopenedByOneAtATime() {
		this.secretary.post("/cases", "once", token(), "kind", "HARDSHIP", "person", "" + this.worker.id(), "owner",
				"" + this.branch.member(0).id(), "words", "屋漏");
		long one = number("select max(id) from care_case where branch_id = ?");
		for (int round = 0; round < ROUNDS; round++) {
			String version = "" + number("select max(version) from care_case where branch_id = ?");
			Answers answers = Race.of((i) -> (i % 2 == 0)
					? this.secretary.post("/cases/" + one + "/closing", "once", token(), "version", version, "outcome",
							"RESOLVED", "words", "好了")
					: this.secretary.post("/cases/" + one + "/reopening", "once", token(), "version", version));
			answers.sound();
			assertThat(answers.done()).isOne();
			assertThat(number("select max(version) from care_case where branch_id = ?"))
				.isEqualTo(Long.parseLong(version) + 1);
			assertThat(number("select count(*) from care_case where state = '%s' and branch_id = ?"
				.formatted((round % 2 == 0) ? "CLOSED" : "OPEN"))).isOne();
		}
	}

	@Test
	void theBoxMakesNoSessionAndTakesOneSlipOnce() {
		Wire nobody = new Wire(this.port);
		HttpResponse<String> blank = nobody.get("/say/" + this.branch.code());
		assertThat(blank.headers().allValues("set-cookie")).noneMatch((cookie) -> cookie.startsWith("zhibu="));
		Answers answers = Race
			.of((i) -> nobody.post("/say/" + this.branch.code(), "slip", "ABCD-EFGH-JKLM", "words", "澡堂没热水"));
		answers.sound();
		assertThat(number("select count(*) from concern where branch_id = ?")).isOne();
		assertThat(answers.all()).allSatisfy((answer) -> assertThat(answer.headers().allValues("set-cookie"))
			.noneMatch((cookie) -> cookie.startsWith("zhibu=")));
		assertThat(answers.all()).anyMatch((answer) -> answer.statusCode() == 429);
	}

	private static String token() {
		return UUID.randomUUID().toString();
	}

	private long number(String sql) {
		long[] number = new long[1];
		this.story.within(this.branch,
				() -> number[0] = this.jdbc.sql(sql).params(this.branch.id).query(Long.class).single());
		return number[0];
	}

}
