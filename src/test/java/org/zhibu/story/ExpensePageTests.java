package org.zhibu.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.ExpenseStory;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Statements;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.account.TestLogins;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.Outcome;
import org.zhibu.shared.Role;
import org.zhibu.upload.AttachmentTests;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** The pages of expenses: who sees what, files, hostile uploads, what they cost. */
@PageTest
class ExpensePageTests {

	private static final int MOST = 8;

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private ExpenseStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestLogins logins;

	private BranchOfStory branch;

	private Someone functionary;

	@BeforeEach
	void aBranchWithAuthorities() {
		this.clock.moveTo(2026, 11, 23, 9);
		this.branch = this.story.branch();
		this.functionary = this.story.of(this.branch).functionary();
	}

	@Test
	void fortyHostileFilesAreRefusedWithASentenceAndAWholePaperIsOnlyEverDownloaded() {
		Visitor asker = this.story.write(this.functionary, "劳保手套", "永兴五金店", "420", "");
		long id = ExpenseStory.idOf(asker);
		String page = "/expenses/" + id;
		List<String> wrong = new ArrayList<>();
		for (Arguments one : AttachmentTests.hostile().toList()) {
			String name = (String) one.get()[0];
			asker.open(page).upload(page + "/attachments", "file", name, (byte[]) one.get()[1], "title", name);
			if (asker.status() != 422 || !asker.html().contains("role=\"alert\"")) {
				wrong.add(name + " is answered " + asker.status());
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(asker.open(page).html()).doesNotContain("/attachments/");
		asker.upload(page + "/attachments", "file", "page.html", AttachmentTests.paper(""), "title", "报价单", "quote",
				"0");
		assertThat(asker.follow().text()).contains("报价单 · PDF");
		java.util.regex.Matcher link = java.util.regex.Pattern.compile("(/expenses/\\d+/attachments/\\d+)")
			.matcher(asker.html());
		assertThat(link.find()).isTrue();
		asker.open(link.group(1));
		assertThat(asker.bytes()).isEqualTo(AttachmentTests.paper(""));
		assertThat(asker.header("Content-Type")).startsWith("application/pdf");
		assertThat(asker.header("Content-Disposition")).startsWith("attachment").endsWith(".pdf\"");
		assertThat(asker.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(asker.header("Content-Security-Policy")).contains("default-src 'none'");
		for (String title : List.of("", "长".repeat(61))) {
			asker.open(page).upload(page + "/attachments", "file", "a.pdf", AttachmentTests.paper(""), "title", title);
			assertThat(asker.status()).isEqualTo(422);
		}
		asker.open(page)
			.upload(page + "/attachments", "file", "a.pdf", AttachmentTests.paper(""), "title", "x", "quote", "7");
		assertThat(asker.status()).isEqualTo(422);
	}

	@Test
	void theFileHasTheColumnsOfTheIssueAndOnlyTheRowsOfItsReader() {
		long passed = this.story.asked(this.functionary, "手套", "甲店", "420");
		this.story.approved(this.branch, passed);
		this.story.asked(this.functionary, "灯泡", "乙店", "620.50");
		this.story.write(this.functionary, "草稿一笔", "丙店", "10", "");
		String all = csv(this.functionary, "/expenses.csv");
		assertThat(all.lines().findFirst()).hasValueSatisfying((line) -> assertThat(line)
			.endsWith("编号,事项,类别,申请人,申请金额(元),批准金额(元),决定,款项,支委会日期,支委会应到,支委会实到,支委会回避,支委会赞成,支委会反对,支委会弃权,"
					+ "工段办公会日期,工段办公会应到,工段办公会实到,工段办公会回避,工段办公会赞成,工段办公会反对,工段办公会弃权"));
		assertThat(all).contains("2026-001,手套,材料配件,职能高,420.00,420.00,已批准,未付,2026-11-23")
			.contains("2026-002,灯泡,材料配件,职能高,620.50,,越权不予通过,未付,,,,,,,,,,,,,,")
			.contains("2026-003,草稿一笔,材料配件,职能高,10.00,,草稿,未付");
		assertThat(csv(this.branch.secretary(), "/expenses.csv")).contains("手套").contains("灯泡").doesNotContain("草稿一笔");
		assertThat(csv(this.branch.member(0), "/expenses.csv").lines()).hasSize(1);
		assertThat(csv(this.branch.secretary(), "/expenses.csv?state=APPROVED")).contains("手套").doesNotContain("灯泡");
		assertThat(this.cast.as(this.branch.secretary()).open("/expenses.xlsx").status()).isEqualTo(200);
	}

	private String csv(Someone who, String path) {
		Visitor reader = this.cast.as(who).open(path);
		assertThat(reader.status()).isEqualTo(200);
		return new String(reader.bytes(), StandardCharsets.UTF_8).replace("\r", "").replace("'", "");
	}

	@Test
	void aLimitThatHoldsIsRaisedFromALaterMonthOnlyAndByTheRightOffice() {
		Visitor secretary = this.cast.as(this.branch.secretary()).open("/settings/authorities");
		assertThat(secretary.text()).contains("职能人员").contains("500").contains("1200").contains("《党员考评办法》");
		for (String from : List.of("2026-11-23", "2026-11-01", "2026-12-02", "2029-01-01", "看不懂")) {
			assertThat(set(secretary, "from", from).status()).as(from).isEqualTo(422);
		}
		assertThat(set(secretary, "request", "-5").status()).isEqualTo(422);
		assertThat(set(secretary, "month", "10").status()).isEqualTo(422);
		assertThat(set(secretary, "clause", "7").status()).isEqualTo(422);
		assertThat(set(secretary, "office", "ACCOUNTANT").status()).isEqualTo(422);
		assertThat(set(secretary, "from", "2026-12-01").follow().text()).contains("定好了").contains("接下来要变的");
		assertThat(this.story.ask(this.functionary, "手套", "甲店", "620").text()).contains("限额 500，本次 620");
		this.clock.moveTo(2026, 12, 1, 9);
		assertThat(this.story.ask(this.functionary, "手套", "甲店", "620").text()).contains("限额 700，本次 620");
		Visitor discipline = this.cast.as(this.branch.discipline()).open("/settings/authorities");
		assertThat(discipline.text()).contains("书记或组织委员");
		assertThat(set(discipline, "from", "2027-01-01").status()).isEqualTo(403);
	}

	private Visitor set(Visitor who, String field, String value) {
		who.open("/settings/authorities");
		java.util.regex.Matcher clause = java.util.regex.Pattern.compile("<option value=\"(\\d+)\"[^>]*>《党员考评办法》")
			.matcher(who.html());
		return who.submit("/settings/authorities", "office", "FUNCTIONARY", "category", "MATERIAL", "request", "700",
				"month", "2000", "clause", clause.find() ? clause.group(1) : "0", "from", "2026-12-01", field, value);
	}

	@Test
	void aboveASettingTwoQuotesAndTwoBuyersAreWanted() {
		Someone head = this.story.of(this.branch).head();
		Visitor asker = this.story.write(head, "风筒布", "甲店", "1200", "submit", "quote.1.supplier", "甲店", "quote.1.yuan",
				"1200");
		assertThat(asker.status()).isEqualTo(422);
		assertThat(asker.text()).contains("超过 1000 元，要有两份报价");
		assertThat(asker.html()).contains("value=\"风筒布\"");
		long id = this.story.asked(head, "风筒布", "甲店", "1200", "quote.1.supplier", "甲店", "quote.1.yuan", "1200",
				"quote.2.supplier", "乙店", "quote.2.yuan", "1300");
		this.story.approved(this.branch, id);
		Visitor accountant = this.cast.as(this.story.of(this.branch).accountant());
		String one = Long.toString(this.branch.member(0).id());
		String other = Long.toString(this.branch.member(1).id());
		String payer = Long.toString(this.story.of(this.branch).accountant().id());
		for (String[] buyers : new String[][] { { "", "" }, { one, "" }, { one, one }, { one, payer } }) {
			pay(accountant, id, "2026-11-23", buyers[0], buyers[1]);
			assertThat(accountant.status()).isEqualTo(422);
		}
		for (String day : List.of("2026-11-24", "2026-11-22", "", "+999999999-01-01")) {
			pay(accountant, id, day, one, other);
			assertThat(accountant.status()).as(day).isEqualTo(422);
		}
		pay(accountant, id, "2026-11-23", one, other);
		assertThat(accountant.follow().text()).contains("付好了")
			.contains(this.branch.member(0).name() + "、" + this.branch.member(1).name());
		assertThat(accountant.open("/expenses/budgets").text()).contains("全年付了 1200.00 元");
	}

	private void pay(Visitor accountant, long id, String day, String buyer, String second) {
		accountant.open("/expenses/" + id + "/payments/new");
		accountant.submit("/expenses/" + id + "/payments", "version", ExpenseStory.version(accountant), "paidOn", day,
				"buyer", buyer, "second", second);
	}

	@Test
	void aBudgetShowsWhatIsLeftOnItsPageAndOnTheRequest() {
		Visitor secretary = this.cast.as(this.branch.secretary())
			.from("/expenses/budgets", "/expenses/budgets", "year", "2026", "category", "MATERIAL", "amount", "3000",
					"reason", "去年花了 2800");
		assertThat(secretary.follow().text()).contains("定好了").contains("3000.00").contains("去年花了 2800");
		long id = this.story.asked(this.functionary, "手套", "甲店", "420");
		this.story.approved(this.branch, id);
		assertThat(secretary.open("/expenses/budgets?year=2026").text()).contains("420.00").contains("2580.00");
		assertThat(secretary.open("/expenses/" + id).text()).contains("2580.00")
			.contains("本类今年预算 3000.00 元，已付 0.00 元，已批未付 420.00 元");
		this.story.asked(this.functionary, "很多手套", "甲店", "4200");
		assertThat(secretary.open("/expenses/budgets").text()).contains("没通过 4200.00 元");
		for (String[] wrong : new String[][] { { "amount", "-1" }, { "reason", "" }, { "category", "X" } }) {
			secretary.open("/expenses/budgets")
				.submit("/expenses/budgets", "year", "2026", "category", "MATERIAL", "amount", "1", "reason", "x",
						wrong[0], wrong[1]);
			assertThat(secretary.status()).as(wrong[0]).isEqualTo(422);
		}
		secretary.submit("/expenses/budgets", "year", "2026", "category", "MATERIAL", "amount", "3500", "reason", "加了");
		assertThat(secretary.follow().text()).contains("3500.00").doesNotContain("3000.00");
	}

	@Test
	void aPageCostsAsMuchForAThousandRequestsAsForTen() {
		long id = this.story.asked(this.functionary, "手套", "甲店", "420", "quote.1.supplier", "甲店", "quote.1.yuan",
				"420");
		this.story.ruled(this.branch, id, Body.COMMITTEE, Outcome.PASSED, 40_000L, "少买");
		this.story.passed(this.branch, id, Body.OFFICE_MEETING);
		long over = this.story.asked(this.functionary, "灯泡", "乙店", "620");
		Map<String, Someone> pages = new java.util.LinkedHashMap<>();
		pages.put("/expenses", this.branch.secretary());
		pages.put("/expenses?state=APPROVED&category=MATERIAL", this.branch.discipline());
		pages.put("/expenses/" + id, this.branch.secretary());
		pages.put("/expenses/" + over, this.functionary);
		pages.put("/expenses/" + over + "/transfer", this.functionary);
		pages.put("/expenses/" + id + "/payments/new", this.story.of(this.branch).accountant());
		pages.put("/expenses/new", this.functionary);
		pages.put("/expenses/check?kind=USUAL&category=MATERIAL&line.1.yuan=5", this.functionary);
		pages.put("/expenses/budgets", this.branch.member(0));
		pages.put("/settings/authorities", this.branch.secretary());
		fill(10);
		Map<String, Integer> few = cost(pages);
		fill(1000);
		assertThat(cost(pages)).isEqualTo(few);
		assertThat(few).allSatisfy((page, statements) -> assertThat(statements).as(page).isLessThanOrEqualTo(MOST));
	}

	private Map<String, Integer> cost(Map<String, Someone> pages) {
		Map<String, Integer> cost = new java.util.LinkedHashMap<>();
		pages.forEach((path, reader) -> {
			var login = UsernamePasswordAuthenticationToken.authenticated(this.logins.session(reader.number()), null,
					List.of());
			cost.put(path,
					(int) Statements
						.during(() -> assertThat(this.mvc.get().uri(path).with(authentication(login))).hasStatusOk())
						.stream()
						.filter((one) -> !one.isSetting())
						.count());
		});
		return cost;
	}

	/** So many approved requests of the head more. */
	private void fill(int many) {
		this.month.within(this.branch, () -> this.jdbc
			.sql("""
					insert into expense (id, branch_id, version, number, kind, state, money, revision, asked_by, created_at, title,
					  why, category, payee, planned_on, asked_fen, granted_fen, submitted_at, decided_at)
					select nextval('id_seq'), :branch, 0, 'N' || cast(:many as varchar) || '-' || cast(x as varchar), 'USUAL',
					  'APPROVED', 'NONE', 1, :head, current_timestamp, '事项' || cast(x as varchar), 'x', 'MATERIAL', '甲店',
					  date '2026-11-30', 100, 100, current_timestamp, current_timestamp from generate_series(1, :many) as s(x)""")
			.param("branch", this.branch.id)
			.param("many", many)
			.param("head", this.story.of(this.branch).head().id())
			.update());
	}

	@Test
	void whoseOwnMatterItIsDoesNotPayAndNobodyElseReadsADraft() {
		Someone both = this.cast.worker(this.branch, "两头");
		this.cast.give(this.branch, both, Role.FUNCTIONARY);
		this.cast.give(this.branch, both, Role.ACCOUNTANT);
		Visitor draft = this.story.write(both, "手套", "甲店", "100", "");
		long id = ExpenseStory.idOf(draft);
		for (Someone other : List.of(this.branch.secretary(), this.functionary, this.branch.member(0))) {
			assertThat(this.cast.as(other).open("/expenses/" + id).status()).isEqualTo(404);
		}
		draft.follow().submit("/expenses/" + id + "/submission", "version", ExpenseStory.version(draft));
		this.story.approved(this.branch, id);
		draft.open("/expenses/" + id);
		assertThat(draft.text()).contains("这是您自己的事，请别的核算员付");
		draft.open("/me").submit("/expenses/" + id + "/payments", "version", "9", "paidOn", "2026-11-23");
		assertThat(draft.status()).isEqualTo(403);
		Visitor functionary = this.cast.as(this.functionary);
		assertThat(functionary.open("/expenses/" + id).status()).isEqualTo(404);
		assertThat(this.cast.as(this.branch.secretary())
			.from("/expenses/" + id, "/expenses/" + id + "/withdrawal", "version", "0")
			.status()).isEqualTo(403);
	}

}
