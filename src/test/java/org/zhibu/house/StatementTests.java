package org.zhibu.house;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
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
import org.zhibu.shared.DeskSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
class StatementTests {

	private static final int MOST = 8;

	private static final int DESK = 6;

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
	private List<DeskSource> deskSources;

	@Test
	void aPageOfElevenHundredMembersTakesAsManyStatementsAsOneOfEleven() {
		Map<String, List<Sent>> few = pagesOf(11);
		Map<String, List<Sent>> many = pagesOf(1100);
		few.forEach((page, sent) -> {
			assertThat(many.get(page)).as(page).hasSameSizeAs(sent);
			assertThat((long) sent.size()).as(page + "\n" + lines(sent)).isLessThanOrEqualTo(mostOf(page));
		});
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
	private Map<String, List<Sent>> pagesOf(int members) {
		Map<String, List<Sent>> pages = new LinkedHashMap<>();
		BranchOfStory branch = this.cast.branch();
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
