package org.zhibu.setup;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever sits at the host may ask at start. */
@PageTest
class HostCommandTests {

	private static final String FRESH = "矿灯房里最后一盏灯也领走了";

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private HostCommands commands;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void aMorning() {
		this.clock.moveTo(2026, 10, 26, 9);
	}

	@Test
	void aBranchWhoseOfficersAreAllLockedOutComesBackByALinkFromTheHost() {
		Cast.BranchOfStory branch = this.cast.branch();
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("update account set enabled = false, secret = null where branch_id = ?")
					.params(branch.id)
					.update());
		String link = path(answer("--new-setup-link=" + branch.code()));
		assertThat(link).startsWith("/invite/");
		Visitor secretary = this.cast.nobody().open(link);
		assertThat(secretary.text()).contains(branch.secretary().name());
		secretary.submit(link, "secret", "704152", "secretAgain", "704152");
		assertThat(secretary.status()).isEqualTo(422);
		secretary.submit(link, "secret", FRESH + "没人", "secretAgain", FRESH + "没人");
		assertThat(secretary.location()).isEqualTo("/login");
		Visitor back = this.cast.nobody().signIn(branch.secretary().number(), FRESH + "没人");
		assertThat(back.open("/logins").status()).isEqualTo(200);
		assertThat(this.cast.nobody().open(link).status()).isEqualTo(404);
		List<String> verbs = BranchContext.within(branch.id,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("select verb from audit_entry where branch_id = ? and verb like 'login.%' order by id")
					.params(branch.id)
					.query(String.class)
					.list()));
		assertThat(verbs).contains("login.revived", "login.secretChosen");
	}

	@Test
	void theLinkFromTheHostLivesAQuarterOfAnHour() {
		Cast.BranchOfStory branch = this.cast.branch();
		String link = path(answer("--new-setup-link=" + branch.code()));
		this.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
		assertThat(this.cast.nobody().open(link).status()).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.cast.nobody().open(link).status()).isEqualTo(404);
	}

	@Test
	void withoutACodeAmongSeveralBranchesTheHostIsToldTheCodes() {
		Cast.BranchOfStory one = this.cast.branch();
		Cast.BranchOfStory two = this.cast.branch();
		assertThat(answer("--new-setup-link")).singleElement()
			.asString()
			.contains(one.code())
			.contains(two.code())
			.doesNotContain("/invite/");
		assertThat(answer("--new-setup-link=nowhere").get(0)).contains("which branch?");
	}

	@Test
	void anotherBranchSetsItselfUpByALinkFromTheHost() {
		this.cast.branch();
		String link = path(answer("--add-branch"));
		assertThat(link).startsWith("/setup/");
		String code = "added" + System.nanoTime() % 100_000;
		String[] form = { "branchName", "运输段党支部", "branchCode", code, "secretaryName", "黎明", "secretaryNumber",
				"S-" + code, "secretaryPassphrase", FRESH + "没人", "administratorUsername", "admin-" + code,
				"administratorPassphrase", "short" };
		Visitor visitor = this.cast.nobody().open(link);
		visitor.submit(link, form);
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.text()).contains("口令至少 15 个字");
		assertThat(visitor.html()).contains("运输段党支部").doesNotContain(FRESH);
		form[13] = FRESH + "在了";
		visitor.submit(link, form);
		assertThat(visitor.location()).isEqualTo("/login");
		assertThat(this.cast.nobody().open(link).status()).isEqualTo(404);
		assertThat(this.cast.nobody().signIn("S-" + code, FRESH + "没人").open("/").text()).contains("黎明");
		assertThat(this.cast.nobody().signIn("admin-" + code, FRESH + "在了").open("/logins").status()).isEqualTo(200);
	}

	@Test
	void nothingIsAskedAndNothingIsPrinted() {
		assertThat(answer()).isEmpty();
	}

	private List<String> answer(String... arguments) {
		return this.commands.answer(new DefaultApplicationArguments(arguments), "");
	}

	private static String path(List<String> lines) {
		assertThat(lines).hasSize(1);
		Matcher found = Pattern.compile("/(invite|setup)/[A-Za-z0-9_-]{32}").matcher(lines.get(0));
		assertThat(found.find()).as(lines.get(0)).isTrue();
		return found.group();
	}

}
