package org.zhibu.strength;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.ExpenseStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Wire;
import org.zhibu.agenda.Body;
import org.zhibu.shared.Barred;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people do at once with money, it happens once and nobody is answered 500. */
@PageTest
class ExpenseRaceTests {

	private static final int THREADS = 12;

	private static final int ROUNDS = 3 * Integer.getInteger("zhibu.test.rounds", 1);

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private ExpenseStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private BranchOfStory branch;

	private Wire accountant;

	private Wire asker;

	@BeforeEach
	void aBranchWithAuthorities() {
		this.clock.moveTo(2026, 11, 23, 9);
		this.branch = this.story.branch();
		this.accountant = new Wire(this.port).signIn(this.story.of(this.branch).accountant().number(), Cast.PASSPHRASE);
		this.asker = new Wire(this.port).signIn(this.story.of(this.branch).functionary().number(), Cast.PASSPHRASE);
		this.accountant.get("/me");
		this.asker.get("/me");
	}

	@Test
	void moneyIsPaidOnce() {
		for (int round = 0; round < ROUNDS; round++) {
			long id = this.story.asked(this.story.of(this.branch).functionary(), "事项" + (char) ('甲' + round * 77),
					"商店" + round, "50");
			this.story.approved(this.branch, id);
			String version = Long.toString(count("select version from expense where branch_id = ? and id = " + id));
			List<Integer> answers = race(() -> this.accountant.post("/expenses/" + id + "/payments", "once", token(),
					"version", version, "paidOn", "2026-11-23"));
			assertThat(answers).allSatisfy((status) -> assertThat(status).isLessThan(500));
			assertThat(answers.stream().filter((status) -> status == 302)).hasSize(1);
			assertThat(count("select count(*) from expense_payment where branch_id = ? and expense_id = " + id))
				.isOne();
		}
	}

	@Test
	void aRequestIsDecidedOrWithdrawnAndNeverBoth() {
		for (int round = 0; round < ROUNDS; round++) {
			long id = this.story.asked(this.story.of(this.branch).functionary(), "事项" + (char) ('甲' + round * 77),
					"商店" + round, "50");
			String version = Long.toString(count("select version from expense where branch_id = ? and id = " + id));
			int[] turn = new int[1];
			List<Integer> answers = race(() -> {
				boolean decides;
				synchronized (turn) {
					decides = turn[0]++ % 2 == 0;
				}
				return decides ? decide(id)
						: this.asker.post("/expenses/" + id + "/withdrawal", "once", token(), "version", version);
			});
			assertThat(answers).allSatisfy((status) -> assertThat(status).isLessThan(500));
			long decisions = count("select count(*) from expense_decision where branch_id = ? and expense_id = " + id);
			long withdrawn = count(
					"select count(*) from expense where branch_id = ? and state = 'WITHDRAWN' and id = " + id);
			assertThat(decisions).isLessThanOrEqualTo(1);
			assertThat(answers.stream().filter((status) -> status == 302 || status == 200).count())
				.isEqualTo(decisions + withdrawn);
			assertThat(decisions + withdrawn).isPositive();
		}
	}

	/**
	 * A meeting votes while the asker withdraws or changes his request: the vote counts
	 * for the version it was about, or not at all.
	 */
	@Test
	void aVoteOfAMeetingMeetsAWithdrawalOrAChange() {
		Wire secretary = new Wire(this.port).signIn(this.branch.secretary().number(), Cast.PASSPHRASE);
		for (int round = 0; round < ROUNDS; round++) {
			String payee = "商店" + (char) ('甲' + round * 77);
			long id = this.story.asked(this.story.of(this.branch).functionary(), "事项" + (char) ('乙' + round * 77),
					payee, "5");
			String item = this.story.sitting(this.branch, "COMMITTEE", 4, "一件事", List.of(id));
			String[] vote = vote(secretary.get(item).body());
			String version = Long.toString(count("select version from expense where branch_id = ? and id = " + id));
			AtomicInteger turn = new AtomicInteger();
			List<Integer> answers = race(() -> switch (turn.getAndIncrement() % 3) {
				case 0 -> secretary.post(item + "/decision", with(vote, "once", token()));
				case 1 -> this.asker.post("/expenses/" + id + "/withdrawal", "once", token(), "version", version);
				default -> this.asker.post("/expenses/" + id, "once", token(), "version", version, "kind", "USUAL",
						"title", "改过的", "why", "用坏了", "category", "MATERIAL", "payee", payee, "planned", "2026-12-01",
						"line.1.what", "物件", "line.1.yuan", "6");
			});
			assertThat(answers).allSatisfy((status) -> assertThat(status).isLessThan(500));
			long decided = count("select count(*) from expense_decision where branch_id = ? and expense_id = " + id);
			long changed = count("select count(*) from expense_version where branch_id = ? and expense_id = " + id);
			long withdrawn = count(
					"select count(*) from expense where branch_id = ? and state = 'WITHDRAWN' and id = " + id);
			assertThat(decided + changed + withdrawn).as("one of them was first").isOne();
			assertThat(answers.stream().filter((status) -> status == 302)).hasSize(1);
			assertThat(count("select count(*) from meeting_item where branch_id = ? and state = 'PASSED' and id = "
					+ item.replaceAll(".*/", "")))
				.isEqualTo(decided);
		}
	}

	/** What the secretary sends when everybody who may vote agrees. */
	private static String[] vote(String page) {
		List<String> fields = new ArrayList<>(List.of("version", "0", "motion", "PASS"));
		Matcher inputs = Pattern.compile("name=\"((?:vote|revision|granted)_\\d+)\"[^>]*? value=\"(YES|[\\d.]+)\"")
			.matcher(page);
		while (inputs.find()) {
			fields.addAll(List.of(inputs.group(1), inputs.group(2)));
		}
		return fields.toArray(String[]::new);
	}

	private static String[] with(String[] fields, String name, String value) {
		String[] all = Arrays.copyOf(fields, fields.length + 2);
		all[fields.length] = name;
		all[fields.length + 1] = value;
		return all;
	}

	/** The halves of a split that come at once see each other. */
	@Test
	void twoHalvesSubmittedAtOnceAreBothRefused() {
		for (int round = 0; round < ROUNDS; round++) {
			String payee = "拆单商店" + round;
			int[] turn = new int[1];
			List<Integer> answers = race(() -> {
				int mine;
				synchronized (turn) {
					mine = turn[0]++;
				}
				return this.asker.post("/expenses", "once", token(), "then", "submit", "kind", "USUAL", "title",
						"物件" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(mine), "why", "用坏了", "category", "MATERIAL", "payee", payee,
						"planned", "2026-12-01", "line.1.what", "物件", "line.1.yuan", "300");
			});
			assertThat(answers).allSatisfy((status) -> assertThat(status).isIn(302, 409));
			long standing = count(
					"select count(*) from expense where branch_id = ? and state = 'SUBMITTED' and payee = '" + payee
							+ "'");
			assertThat(standing).isLessThanOrEqualTo(1);
		}
	}

	/**
	 * A vote as a meeting would tell it: done, or refused because somebody was faster.
	 */
	private HttpResponse<String> decide(long id) {
		try {
			this.story.passed(this.branch, id, Body.COMMITTEE);
			return null;
		}
		catch (Barred | ConcurrencyFailureException no) {
			throw new Overtaken();
		}
	}

	private List<Integer> race(Callable<HttpResponse<String>> act) {
		ExecutorService runners = Executors.newFixedThreadPool(THREADS);
		CyclicBarrier barrier = new CyclicBarrier(THREADS);
		try {
			List<Future<Integer>> running = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				running.add(runners.submit(() -> {
					barrier.await();
					try {
						HttpResponse<String> answer = act.call();
						return (answer != null) ? answer.statusCode() : 200;
					}
					catch (Overtaken no) {
						return 409;
					}
				}));
			}
			List<Integer> answers = new ArrayList<>();
			for (Future<Integer> one : running) {
				answers.add(one.get());
			}
			return answers;
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
		finally {
			runners.shutdown();
		}
	}

	private long count(String sql) {
		return BranchContext.within(this.branch.id, () -> this.transaction
			.execute((status) -> this.jdbc.sql(sql).params(this.branch.id).query(Long.class).single()));
	}

	private static String token() {
		return UUID.randomUUID().toString();
	}

	private static final class Overtaken extends RuntimeException {

	}

}
