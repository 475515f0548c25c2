package org.zhibu.house;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zhibu.BonusBook;
import org.zhibu.BonusStory;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.Crowd;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Statements;
import org.zhibu.Statements.Sent;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.account.TestLogins;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.LineDraft;
import org.zhibu.shared.Yuan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * What the pages of a bonus month cost in statements (design 4.1): a constant number, for
 * a list of a dozen as for a long one, login and rights included.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BonusStatementTests {

	private static final int MOST = 8;

	/**
	 * The page of the month asks six modules, as the desk asks each of its own; whoever
	 * verifies reads the stub and every row it was written from.
	 */
	private static final int GATHERING = 12;

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final String BONUS = BonusStory.MONTH;

	private static final List<String> ENTERED = List.of(BONUS, BONUS + "?after=5", BONUS + "/findings",
			BONUS + "/findings/print", BONUS + "/findings.csv", BONUS + "/sheets", BONUS + "/meeting",
			BONUS + "/lines/3");

	private static final List<String> RUNNING = List.of(BONUS, BONUS + ".csv", BONUS + "/lines/3", BONUS + "/receipts",
			BONUS + "/doubts", BONUS + "/print", BONUS + "/slips", BONUS + "/poster", BONUS + "/seal",
			"/months/2026-10/reconciliation", "/bonus/years/2026");

	private static final List<String> SEALED = List.of(BONUS, BONUS + "/lines/3", BONUS + "/stub", BONUS + "/stub.pdf",
			BONUS + "/corrections", "/stubs", "/months/2026-10/reconciliation", "/bonus/years/2026");

	private static final List<String> VERIFIED = List.of(BONUS + "/stub/verification", "/stubs/verification");

	/** Lines of the long list: two hundred in every build, a thousand in the deep one. */
	private static final int MANY = (Integer.getInteger("zhibu.test.rounds", 1) == 1) ? 200 : 1000;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Cast cast;

	@Autowired
	private TestLogins logins;

	@Autowired
	private MonthStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private BonusMonths months;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Map<String, List<Sent>> few;

	private Map<String, List<Sent>> many;

	@BeforeAll
	void readEveryPageOfAShortAndOfALongList() {
		this.few = pagesOf(11);
		this.many = pagesOf(MANY);
	}

	@Test
	void aLongListTakesAsManyStatementsAsAShortOne() {
		assertThat(counts(this.many)).isEqualTo(counts(this.few));
	}

	@Test
	void aPageTakesEightStatementsAtMost() {
		Map<String, Integer> tooMany = counts(this.many);
		tooMany.entrySet().removeIf((page) -> page.getValue() <= mostOf(page.getKey()));
		assertThat(tooMany).isEmpty();
	}

	private static int mostOf(String page) {
		boolean gathers = page.endsWith(" " + BONUS) || page.contains(" " + BONUS + "?")
				|| page.endsWith("/verification");
		return gathers ? GATHERING : MOST;
	}

	private static Map<String, Integer> counts(Map<String, List<Sent>> pages) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		pages.forEach((page, sent) -> counts.put(page, sent.size()));
		return counts;
	}

	/** Every page, in each state of a month that changes what it reads. */
	private Map<String, List<Sent>> pagesOf(int members) {
		Map<String, List<Sent>> pages = new LinkedHashMap<>();
		this.clock.moveTo(2026, 10, 26, 9);
		BonusBook book = new BonusBook(this.cast, this.months, this.jdbc, this.transaction);
		settleScores(book.branch, members);
		this.clock.moveTo(2026, 11, 8, 9);
		book.enter(OCTOBER, list(book.branch));
		Someone secretary = book.branch.secretary();
		Someone member = book.branch.member(0);
		visit(pages, "entered", secretary, ENTERED);
		book.publish(OCTOBER);
		answer(book.branch);
		visit(pages, "published", secretary, RUNNING);
		visit(pages, "published", member, List.of(BONUS, "/me/bonus"));
		this.clock.moveTo(2026, 11, 20, 9);
		Visitor sealing = this.cast.as(secretary).from(BONUS + "/seal", BONUS + "/seal");
		assertThat(sealing.status()).as(sealing.text()).isEqualTo(302);
		visit(pages, "sealed", secretary, SEALED);
		visit(pages, "sealed", member, List.of(BONUS, "/me/bonus"));
		visit(pages, "sealed", secretary, VERIFIED);
		return pages;
	}

	/** October's cards are closed, so that everybody has money in the ledger. */
	private void settleScores(BranchOfStory branch, int members) {
		Crowd crowd = new Crowd(this.jdbc, this.transaction, branch).grow(members);
		this.story.open(branch);
		crowd.review();
		this.clock.moveTo(2026, 11, 3, 9);
		act(branch, "/months/2026-10/publication");
		this.clock.moveTo(2026, 11, 7, 9);
		act(branch, "/months/2026-10/closing");
	}

	private void act(BranchOfStory branch, String path) {
		Visitor secretary = this.cast.as(branch.secretary()).from("/months/2026-10", path);
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
	}

	/** A line for everybody; the net of every third says something else than its sum. */
	private List<LineDraft> list(BranchOfStory branch) {
		return this.story.read(branch,
				() -> this.jdbc.sql("select id, number, name from person where branch_id = ? order by number")
					.params(branch.id)
					.query((row, at) -> draft(new Someone(row.getLong(1), row.getString(2), row.getString(3)), at))
					.list());
	}

	private static LineDraft draft(Someone who, int at) {
		LineDraft line = BonusStory.line(who, "班组" + at / 10);
		Yuan net = (at % 3 == 0) ? new Yuan(1) : null;
		return new LineDraft(line.personId(), line.number(), line.name(), line.team(), line.trade(), line.attendance(),
				line.coefficient(), line.base(), line.amounts(),
				new LineDraft.Stated(at + 2, null, null, null, net, null));
	}

	/** Every second confirms, every fifth doubted and was answered, everybody is paid. */
	private void answer(BranchOfStory branch) {
		for (String sql : List.of("""
				insert into bonus_receipt (id, branch_id, line_id, person_id, way, keyed_by, signed_at)
				select nextval('id_seq'), l.branch_id, l.id, l.person_id, 'PAPER', :by, l.entered_at from bonus_line l
				where l.branch_id = :branch and mod(l.line_no, 2) = 0""",
				"""
						insert into bonus_doubt (id, branch_id, version, month_id, period, line_id, line_no, person_id, claim, keyed_by, raised_at,
						  state, answer, answered_by, answered_at)
						select nextval('id_seq'), l.branch_id, 0, l.month_id, '2026-10', l.id, l.line_no, l.person_id, '少算一个班', :by,
						  l.entered_at, 'REJECTED', '查过了', :by, l.entered_at from bonus_line l
						where l.branch_id = :branch and mod(l.line_no, 5) = 0""",
				"""
						insert into bonus_payment (id, branch_id, month_id, line_no, line_id, person_id, fen, paid_by, paid_at)
						select nextval('id_seq'), l.branch_id, l.month_id, l.line_no, l.id, l.person_id, 320000, :by, l.entered_at
						from bonus_line l where l.branch_id = :branch""")) {
			this.story.within(branch,
					() -> this.jdbc.sql(sql).param("branch", branch.id).param("by", branch.secretary().id()).update());
		}
	}

	private void visit(Map<String, List<Sent>> pages, String when, Someone reader, List<String> paths) {
		paths.forEach((path) -> pages.put(when + ", " + reader.name() + " " + path, sentBy(reader, path)));
	}

	private List<Sent> sentBy(Someone reader, String path) {
		Authentication login = UsernamePasswordAuthenticationToken.authenticated(this.logins.session(reader.number()),
				null, List.of());
		List<Sent> sent = Statements.during(
				() -> assertThat(this.mvc.get().uri(path).with(authentication(login))).as(reader.name() + " " + path)
					.hasStatusOk());
		return sent.stream().filter((one) -> !one.isSetting()).toList();
	}

}
