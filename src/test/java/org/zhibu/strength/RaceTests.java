package org.zhibu.strength;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Wire;
import org.zhibu.scheme.SchemeTerms;
import org.zhibu.scheme.Schemes;
import org.zhibu.scorecard.Months;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thirty-two threads from a barrier, over real HTTP: whatever they do at once, it happens
 * once, and nobody is answered with a failure of the program.
 */
@PageTest
class RaceTests {

	/** Five rounds in every build, a hundred in the deep one. */
	private static final int ROUNDS = 5 * Integer.getInteger("zhibu.test.rounds", 1);

	private static final YearMonth FIRST = YearMonth.of(2020, 8);

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Months months;

	@Autowired
	private Schemes schemes;

	@Autowired
	private MonthStory month;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Cast.BranchOfStory branch;

	private Wire secretary;

	private Wire organisation;

	private Wire discipline;

	@BeforeEach
	void aBranchAtWork() {
		this.clock.moveTo(2035, 1, 10, 9);
		this.branch = this.cast.branch();
		within(() -> this.schemes.setFrom(actor(), FIRST, List.of(),
				new SchemeTerms(this.month.regulation(this.branch), false, 950, 850, 100, 25, 2, 3, 3)));
		this.secretary = new Wire(this.port).signIn(this.branch.secretary().number(), Cast.PASSPHRASE);
		this.organisation = new Wire(this.port).signIn(this.branch.organisation().number(), Cast.PASSPHRASE);
		this.discipline = new Wire(this.port).signIn(this.branch.discipline().number(), Cast.PASSPHRASE);
		this.secretary.get("/months");
		this.organisation.get("/months");
		this.discipline.get("/months");
	}

	@Test
	void aMonthClosedByAllAtOnceIsClosedOnce() {
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = published(round);
			Answers answers = Race.of((i) -> this.secretary.post("/months/" + month + "/closing", "once", token()));
			answers.sound();
			assertThat(answers.done()).isEqualTo(1);
			assertThat(answers.refused()).isEqualTo(Race.THREADS - 1);
			settledOnce(month);
		}
	}

	@Test
	void oneTokenPostedByAllAnswersAllWithTheFirstResult() {
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = published(round);
			String token = token();
			Answers answers = Race.of((i) -> this.secretary.post("/months/" + month + "/closing", "once", token));
			answers.sound();
			assertThat(answers.all()).allSatisfy((answer) -> {
				assertThat(answer.statusCode()).isEqualTo(302);
				assertThat(answer.headers().firstValue("location"))
					.hasValueSatisfying((location) -> assertThat(location).endsWith("/months/" + month));
			});
			settledOnce(month);
			assertThat(count(
					"select count(*) from audit_entry where branch_id = ? and verb = 'month.closed' and detail like '"
							+ month + "%'"))
				.isOne();
		}
	}

	@Test
	void aLateMarkNeverSlipsUnderAClosing() {
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = published(round);
			long card = card(month, this.branch.member(0));
			Answers answers = Race
				.of((i) -> (i % 2 == 0) ? this.secretary.post("/months/" + month + "/closing", "once", token())
						: this.organisation.post("/months/" + month + "/scorecards", "once", token(), "v." + card, "2",
								"m." + card + ".1", "0"));
			answers.sound();
			settledOnce(month);
			assertThat(sum("select sum(fen) from scorecard where branch_id = ? and period = '" + month + "'"))
				.isEqualTo(sum("select sum(fen) from ledger_entry where branch_id = ? and period = '" + month + "'"));
			assertThat(sum("select sum(mark) from scorecard_mark where branch_id = ? and scorecard_id = " + card))
				.isEqualTo(1000);
		}
	}

	@Test
	void aMarkIsEitherBeforeThePublicationOrRefused() {
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = reviewed(round);
			long card = card(month, this.branch.member(0));
			int version = (int) sum("select version from scorecard where branch_id = ? and id = " + card);
			Answers answers = Race
				.of((i) -> (i % 2 == 0) ? this.secretary.post("/months/" + month + "/publication", "once", token())
						: this.organisation.post("/months/" + month + "/scorecards", "once", token(), "v." + card,
								Integer.toString(version), "m." + card + ".1", "0"));
			answers.sound();
			boolean published = count(
					"select count(*) from score_month where branch_id = ? and published_at is not null "
							+ "and period = '" + month + "'") == 1;
			long frozen = count(
					"select count(*) from scorecard where branch_id = ? and state = 'PUBLISHED' and period = '" + month
							+ "'");
			assertThat(frozen).isEqualTo(published ? 11 : 0);
			assertThat(sum("select total from scorecard where branch_id = ? and id = " + card))
				.isEqualTo(sum("select sum(mark) from scorecard_mark where branch_id = ? and scorecard_id = " + card))
				.isEqualTo(published ? 1000 : 800);
			within(() -> this.jdbc
				.sql("update scorecard_mark set mark = weight where branch_id = ? and scorecard_id = ?")
				.params(this.branch.id, card)
				.update());
			finish(month);
		}
	}

	@Test
	void aCardSignedByAllAtOnceHasOneSignatureOfEach() {
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = marked(round);
			Answers answers = Race.of((i) -> ((i % 2 == 0) ? this.secretary : this.organisation)
				.post("/months/" + month + "/signatures", "once", token()));
			answers.sound();
			assertThat(count("""
					select count(*) from scorecard_signature s join scorecard c on c.id = s.scorecard_id
					where s.branch_id = ? and c.period = '%s'""".formatted(month))).isEqualTo(20);
			assertThat(count("select count(*) from scorecard where branch_id = ? and state = 'REVIEWED' and period = '"
					+ month + "'"))
				.isEqualTo(9);
			finish(month);
		}
	}

	@Test
	void anObjectionIsAnsweredOnce() {
		for (int round = 0; round < ROUNDS; round++) {
			YearMonth month = published(round);
			long card = card(month, this.branch.member(0));
			within(() -> this.jdbc
				.sql("""
						insert into objection (id, branch_id, version, scorecard_id, period, serial, item_no, raised_by, raised_at,
						  claim, state) values (nextval('id_seq'), ?, 0, ?, ?, 1, 1, ?, ?, '少算了一天', 'OPEN')""")
				.params(this.branch.id, card, month.toString(), this.branch.member(1).id(),
						java.time.OffsetDateTime.now(this.clock))
				.update());
			long objection = sum("select max(id) from objection where branch_id = ?");
			Answers answers = Race.of((i) -> discipline.post("/objections/" + objection + "/answer", "once", token(),
					"version", "0", "outcome", (i % 2 == 0) ? "reject" : "uphold", "reason", "查了当班记录"));
			answers.sound();
			assertThat(answers.done()).isEqualTo(1);
			String state = within(() -> this.jdbc.sql("select state from objection where branch_id = ? and id = ?")
				.params(this.branch.id, objection)
				.query(String.class)
				.single());
			boolean upheld = state.equals("UPHELD");
			assertThat(count(
					"select count(*) from scorecard where branch_id = ? and pending_revision is not null and id = "
							+ card))
				.isEqualTo(upheld ? 1 : 0);
			assertThat(count("select count(*) from scorecard_mark where branch_id = ? and scorecard_id = " + card))
				.isEqualTo(upheld ? 20 : 10);
			finish(month);
		}
	}

	private void settledOnce(YearMonth month) {
		assertThat(count("select count(*) from ledger_entry where branch_id = ? and period = '" + month + "'"))
			.isEqualTo(11);
		assertThat(sum("select sum(fen) from ledger_entry where branch_id = ? and period = '" + month + "'"))
			.isEqualTo(11 * 5000);
		assertThat(count("select count(*) from score_month where branch_id = ? and closed_at is not null and period = '"
				+ month + "'"))
			.isOne();
	}

	private YearMonth published(int round) {
		YearMonth month = reviewed(round);
		within(() -> this.months.publish(actor(), month));
		within(() -> this.jdbc
			.sql("update score_month set objections_until = published_at where branch_id = ? and period = ?")
			.params(this.branch.id, month.toString())
			.update());
		this.secretary.get("/months");
		this.organisation.get("/months");
		return month;
	}

	private YearMonth reviewed(int round) {
		YearMonth month = marked(round);
		within(() -> this.jdbc
			.sql("update scorecard set state = 'REVIEWED', version = version + 1 where branch_id = ? and period = ?")
			.params(this.branch.id, month.toString())
			.update());
		return month;
	}

	/**
	 * A month in which every card has all its marks, a sentence of merit and no
	 * signature.
	 */
	private YearMonth marked(int round) {
		YearMonth month = FIRST.plusMonths(round);
		within(() -> this.months.open(actor(), month));
		within(() -> {
			this.jdbc.sql("update scorecard_mark set mark = weight where branch_id = ?")
				.params(this.branch.id)
				.update();
			this.jdbc.sql(
					"update scorecard set total = 1000, fen = 5000, stars = 5, merit = 'x' where branch_id = ? and period = ?")
				.params(this.branch.id, month.toString())
				.update();
		});
		return month;
	}

	/** Closes a month behind the tests, so that the next one may open. */
	private void finish(YearMonth month) {
		within(() -> this.jdbc
			.sql("""
					update score_month set published_at = coalesce(published_at, ?), objections_until = coalesce(objections_until, ?),
					  closed_at = coalesce(closed_at, ?) where branch_id = ? and period = ?""")
			.params(now(), now(), now(), this.branch.id, month.toString())
			.update());
	}

	private java.time.OffsetDateTime now() {
		return java.time.OffsetDateTime.now(this.clock);
	}

	private long card(YearMonth month, Cast.Someone owner) {
		return sum("select id from scorecard where branch_id = ? and period = '" + month + "' and person_id = "
				+ owner.id());
	}

	private long count(String sql) {
		return sum(sql);
	}

	private long sum(String sql) {
		return within(() -> this.jdbc.sql(sql).params(this.branch.id).query(Long.class).single());
	}

	private static String token() {
		return UUID.randomUUID().toString();
	}

	private CurrentPerson actor() {
		return new CurrentPerson(1, this.branch.secretary().id(), this.branch.id, "", "", EnumSet.of(Role.SECRETARY),
				Set.of());
	}

	private <T> T within(java.util.function.Supplier<T> work) {
		return BranchContext.within(this.branch.id, () -> this.transaction.execute((status) -> work.get()));
	}

	private void within(Runnable work) {
		within(() -> {
			work.run();
			return null;
		});
	}

}
