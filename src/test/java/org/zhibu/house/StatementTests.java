package org.zhibu.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.Crowd;
import org.zhibu.ManyBranches;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Statements;
import org.zhibu.Statements.Sent;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.account.TestLogins;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.DeskSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * What a page costs in statements (design 4.1): a constant number, whatever the rows, the
 * login and its rights included. Telling PostgreSQL the branch of a transaction is a
 * setting, not a statement, and is not counted.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementTests {

	private static final int MOST = 8;

	private static final int DESK = 6;

	private static final List<String> LISTS = List.of("/", "/people", "/people?after=N100500", "/people?q=k",
			"/people?trade=支护", "/people?team=none", "/people?state=left", "/people?state=all", "/teams", "/offices",
			"/zones", "/facts", "/feedback", "/pairings", "/recusals", "/regulations", "/service-cards", "/imports",
			"/settings", "/settings/bonus", "/logins", "/audit", "/notices", "/months", "/months/2026-10",
			"/months/2026-10/scorecards", "/months/2026-10/scorecards?after=N100500", "/months/2026-10/ledger",
			"/months/2026-10/fairness", "/months/2026-10/blank-forms", "/corrections", "/talks", "/visits",
			"/visits/new", "/coverage", "/duties", "/absences", "/concerns", "/cases", "/minds", "/me/records",
			"/care-rules", "/notes-keeping", "/meetings", "/meetings/new", "/topics", "/tasks", "/preshifts", "/papers",
			"/settings/meetings", "/objections", "/board", "/board?after=N100500", "/stars/2026/4", "/me/scorecards");

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
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private ObjectProvider<EmbeddedPostgres> server;

	@Autowired
	private List<DeskSource> deskSources;

	private BranchOfStory small;

	private BranchOfStory large;

	private Map<String, List<Sent>> few;

	private Map<String, List<Sent>> many;

	@BeforeAll
	void readEveryPageInASmallAndInALargeBranch() {
		this.small = this.cast.branch();
		this.few = pagesOf(this.small, 11);
		this.large = this.cast.branch();
		this.many = pagesOf(this.large, 1100);
	}

	@Test
	void aPageOfElevenHundredMembersTakesAsManyStatementsAsOneOfEleven() {
		this.few.forEach((page, sent) -> assertThat(this.many.get(page)).as(page).hasSameSizeAs(sent));
	}

	@Test
	void aPageTakesEightStatementsAtMostAndTheDeskOneMoreForEachModule() {
		this.many.forEach((page, sent) -> assertThat((long) sent.size()).as(page + "\n" + lines(sent))
			.isLessThanOrEqualTo(mostOf(page)));
	}

	/**
	 * Among five hundred branches the planner reads no table of size from end to end:
	 * every way into one begins with the branch, or is the key of one row.
	 */
	@Test
	@EnabledIfSystemProperty(named = "zhibu.test.database", matches = "postgresql")
	void everyListFindsItsRowsByAnIndexThatBeginsWithTheBranch() throws SQLException {
		List<String> wrong = new ArrayList<>();
		int judged = 0;
		try (ManyBranches others = new ManyBranches(this.server.getObject()).copy(this.small.id, 500)) {
			List<String> tables = others.largerThan(1000);
			List<String> indexes = others.indexesOfTheBranch();
			assertThat(tables).contains("person", "scorecard", "scorecard_mark", "ledger_entry", "objection", "fact",
					"zone", "audit_entry", "board_question");
			for (String list : LISTS) {
				for (Sent sent : sentBy(this.large.secretary(), list)) {
					for (Step step : steps(sent)) {
						judged += tables.contains(step.table()) ? 1 : 0;
						if (tables.contains(step.table()) && !step.isSound(indexes)) {
							wrong.add(list + ": " + step + "\n    " + sent);
						}
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(judged).as("ways into a table of size").isGreaterThan(LISTS.size());
	}

	private List<Step> steps(Sent sent) {
		return BranchContext.within(this.large.id, () -> this.transaction.execute((status) -> {
			Connection connection = DataSourceUtils.getConnection(this.dataSource);
			try {
				return Step.of(sent.plan(connection));
			}
			catch (SQLException ex) {
				throw new AssertionError(sent.toString(), ex);
			}
		}));
	}

	/** A step of a plan that reads a table: how, by which index, on what condition. */
	private record Step(String line, String table, String index, String condition) {

		private static final Pattern SEQ = Pattern.compile("Seq Scan on (\\w+)");

		private static final Pattern BY_INDEX = Pattern
			.compile("Index (?:Only )?Scan (?:Backward )?using (\\w+) on (\\w+)");

		private static final Pattern BITMAP = Pattern.compile("Bitmap Index Scan on (\\w+)");

		private static final Pattern HEAP = Pattern.compile("Bitmap Heap Scan on (\\w+)");

		static List<Step> of(List<String> plan) {
			List<Step> steps = new ArrayList<>();
			String heap = "";
			for (int at = 0; at < plan.size(); at++) {
				String line = plan.get(at).strip();
				String next = (at + 1 < plan.size()) ? plan.get(at + 1).strip() : "";
				Matcher seq = SEQ.matcher(line);
				Matcher byIndex = BY_INDEX.matcher(line);
				Matcher bitmap = BITMAP.matcher(line);
				Matcher over = HEAP.matcher(line);
				if (over.find()) {
					heap = over.group(1);
				}
				else if (seq.find()) {
					steps.add(new Step(line, seq.group(1), null, next));
				}
				else if (byIndex.find()) {
					steps.add(new Step(line, byIndex.group(2), byIndex.group(1), next));
				}
				else if (bitmap.find()) {
					steps.add(new Step(line, heap, bitmap.group(1), next));
				}
			}
			return steps;
		}

		boolean isSound(List<String> indexesOfTheBranch) {
			boolean ofTheBranch = this.index != null && indexesOfTheBranch.contains(this.index);
			boolean oneRow = this.index != null
					&& (this.index.endsWith("_pk") && this.condition.startsWith("Index Cond: (id = ")
							|| this.index.equals("account_person_unique")
									&& this.condition.startsWith("Index Cond: (person_id = "));
			return ofTheBranch && this.condition.contains("branch_id = ") || oneRow;
		}

	}

	/** The desk asks each module that contributes to it. */
	private long mostOf(String page) {
		return page.endsWith(" /") ? DESK
				+ this.deskSources.stream().map((source) -> source.getClass().getPackageName()).distinct().count()
				: MOST;
	}

	private static String lines(List<Sent> sent) {
		return sent.stream().map(Sent::toString).collect(Collectors.joining("\n"));
	}

	/** Every page, in each state of a month that changes what it reads. */
	private Map<String, List<Sent>> pagesOf(BranchOfStory branch, int members) {
		Map<String, List<Sent>> pages = new LinkedHashMap<>();
		Crowd crowd = new Crowd(this.jdbc, this.transaction, branch).grow(members);
		this.story.open(branch);
		long card = this.story.card(branch, branch.member(0));
		visit(pages, "in work", branch, card);
		crowd.review();
		this.clock.moveTo(2026, 11, 3, 9);
		act(branch, "/months/2026-10/publication");
		crowd.doubt(card);
		visit(pages, "published", branch, card);
		this.clock.moveTo(2026, 11, 7, 9);
		act(branch, "/months/2026-10/closing");
		crowd.correct(card);
		visit(pages, "closed", branch, card);
		return pages;
	}

	private void act(BranchOfStory branch, String path) {
		Visitor secretary = this.cast.as(branch.secretary()).from("/months/2026-10", path);
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
	}

	private void visit(Map<String, List<Sent>> pages, String when, BranchOfStory branch, long card) {
		long owner = branch.member(0).id();
		List<String> shared = List.of("/", "/board", "/people/" + owner, "/people/" + owner + "/record/2026",
				"/scorecards/" + card, "/months/2026-10");
		List<String> officers = List.of("/people", "/months/2026-10/scorecards", "/months/2026-10/ledger");
		for (Someone reader : List.of(branch.secretary(), branch.discipline(), branch.member(0))) {
			boolean own = reader.id() == owner;
			Stream.concat(shared.stream(), own ? Stream.of("/me/scorecards") : officers.stream())
				.forEach((path) -> pages.put(
						when + ", " + (own ? "owner" : reader.name()) + " " + path.replaceAll("\\d{3,}(?=/|$)", "id"),
						sentBy(reader, path)));
		}
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
