package org.zhibu.bonuspage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhibu.BonusBook;
import org.zhibu.Cast;
import org.zhibu.Cast.Someone;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.LineDraft;
import org.zhibu.bonussettings.Scope;
import org.zhibu.shared.Yuan;
import org.zhibu.sheet.SheetReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a worker sees of a list, for every scope and on every route that he may open:
 * pages, files, refusals, numbers. Each line has money of its own, so that one figure
 * would give it away.
 */
@PageTest
class ScopeTests {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final String MONTH = "/months/2026-10/bonus";

	/** All that a worker may ask for about the bonus, and what he is refused. */
	private static final List<String> ROUTES = List.of(MONTH, MONTH + "?after=1", MONTH + "?after=0", MONTH + ".csv",
			MONTH + ".xlsx", "/me/bonus", "/me/bonus?month=2026-10", MONTH + "/lines/1", MONTH + "/lines/2",
			MONTH + "/lines/999", MONTH + "/print", MONTH + "/slips", MONTH + "/slips?line=1", MONTH + "/poster",
			MONTH + "/findings", MONTH + "/findings.csv", MONTH + "/doubts", MONTH + "/corrections", MONTH + "/stub",
			MONTH + "/stub/verification", MONTH + "/receipts", MONTH + "/meeting", MONTH + "/sheets", "/stubs",
			"/stubs/verification", "/bonus/years/2026", "/months/2026-10/ledger", "/", "/notices", "/board",
			"/months/2026-10", "/people?q=1");

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

	/** Two in the first team, two in the second; the first of each is no officer. */
	private final List<Someone> workers = new ArrayList<>();

	@BeforeEach
	void aListOfTwoTeams() {
		this.clock.moveTo(2026, 11, 9, 9);
		this.book = new BonusBook(this.cast, this.months, this.jdbc, this.transaction);
		this.workers.clear();
		for (String name : List.of("甲一工", "甲二工", "乙一工", "乙二工")) {
			this.workers.add(this.cast.worker(this.book.branch, name));
		}
		this.book.enter(OCTOBER, IntStream.range(0, 4).mapToObj(this::line).toList());
	}

	private LineDraft line(int at) {
		Someone who = this.workers.get(at);
		return new LineDraft(who.id(), who.number(), who.name(), (at < 2) ? "甲班" : "乙班", null, "26", "1.0",
				new Yuan(base(at)),
				List.of(new BonusAmount(AmountKind.REWARD, "安全奖", new Yuan(1000), "秘密事由" + at, "第3条", null)),
				LineDraft.Stated.NOTHING);
	}

	private static long base(int at) {
		return 123_400L + at * 11_111L;
	}

	@ParameterizedTest
	@EnumSource(Scope.class)
	void nobodySeesALineBeyondTheScopeByAnyRoute(Scope scope) {
		this.book.publish(OCTOBER, scope.name());
		for (int reader = 0; reader < 4; reader++) {
			Visitor worker = this.cast.as(this.workers.get(reader));
			for (String route : ROUTES) {
				worker.open(route);
				assertThat(worker.status()).as(route).isLessThan(500);
				String said = said(worker, route);
				for (int other = 0; other < 4; other++) {
					if (!sees(scope, reader, other)) {
						assertThat(said).as(scope + ": reader " + reader + " at " + route).doesNotContain(marks(other));
					}
				}
			}
			for (int other = 0; other < 4; other++) {
				boolean shown = said(worker.open(MONTH + ".csv"), ".csv").contains(this.workers.get(other).number());
				assertThat(shown).as(scope + ": file of reader " + reader + ", line " + other)
					.isEqualTo(sees(scope, reader, other));
			}
		}
	}

	private static boolean sees(Scope scope, int reader, int other) {
		return switch (scope) {
			case SECTION -> true;
			case TEAM -> reader / 2 == other / 2;
			case TOTALS -> reader == other;
		};
	}

	/** What gives somebody's line away. */
	private String[] marks(int at) {
		return new String[] { this.workers.get(at).number(), new Yuan(base(at)).plain(),
				new Yuan(base(at) + 1000).plain(), "秘密事由" + at };
	}

	private static String said(Visitor visitor, String route) {
		return route.endsWith(".xlsx") && visitor.status() == 200 ? new SheetReader().read(visitor.bytes()).toString()
				: visitor.html();
	}

	@Test
	void beforeThePublicationNothingIsSeenNotEvenHowLongTheListIs() {
		for (int reader = 0; reader < 4; reader++) {
			Visitor worker = this.cast.as(this.workers.get(reader));
			for (String route : ROUTES) {
				String said = said(worker.open(route), route);
				IntStream.range(0, 4)
					.forEach((at) -> assertThat(said).as(route).doesNotContain(marks(at)[1], marks(at)[2]));
				assertThat(said).as(route).doesNotContain("秘密事由");
			}
		}
		sameAnswers();
	}

	@ParameterizedTest
	@EnumSource(value = Scope.class, names = { "TEAM", "TOTALS" })
	void aRefusalDoesNotTellWhetherThereIsALine(Scope scope) {
		this.book.publish(OCTOBER, scope.name());
		sameAnswers();
	}

	/** A line of somebody else and one that is not there are refused alike. */
	private void sameAnswers() {
		Visitor worker = this.cast.as(this.workers.get(0));
		for (String path : List.of("/lines/%d/doubts", "/lines/%d", "/lines/%d/signature")) {
			List<String> answers = Stream.of(4, 999).map((line) -> {
				String route = MONTH + path.formatted(line);
				worker.open("/me/bonus").submit(route, "claim", "看看", "revision", "1");
				return worker.status() + worker.text();
			}).distinct().toList();
			assertThat(answers).as(path).hasSize(1);
		}
		for (String line : List.of("0", "1", "999999")) {
			worker.open("/me/bonus").submit(MONTH + "/receipt", "line", line);
			assertThat(worker.status()).as("receipt of " + line).isEqualTo(403);
		}
	}

	@Test
	void outsidersAndOverseersSeeNothing() {
		this.book.publish(OCTOBER, "SECTION");
		Visitor stranger = this.cast.as(this.cast.branch().member(0));
		for (String route : ROUTES) {
			String said = said(stranger.open(route), route);
			IntStream.range(0, 4).forEach((at) -> assertThat(said).as(route).doesNotContain(marks(at)));
		}
		Visitor nobody = this.cast.nobody();
		ROUTES.forEach((route) -> assertThat(nobody.open(route).status()).as(route).isIn(302, 401, 403));
	}

}
