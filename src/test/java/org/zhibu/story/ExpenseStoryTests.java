package org.zhibu.story;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.ExpenseStory;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.Outcome;
import org.zhibu.upload.Pictures;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Money is asked for, refused, granted, paid, published; all of it by the book. */
@PageTest
class ExpenseStoryTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private ExpenseStory story;

	@Autowired
	private MovableClock clock;

	private BranchOfStory branch;

	private Someone functionary;

	private Someone head;

	private Someone accountant;

	@BeforeEach
	void aBranchWithAuthorities() {
		this.clock.moveTo(2026, 11, 23, 9);
		this.branch = this.story.branch();
		this.functionary = this.story.of(this.branch).functionary();
		this.head = this.story.of(this.branch).head();
		this.accountant = this.story.of(this.branch).accountant();
	}

	@Test
	void aRequestWithinTheAuthorityPassesBothGatesIsPaidReceiptedPublishedAndAskedAbout() {
		Visitor asker = this.story.ask(this.functionary, "劳保手套", "永兴五金店", "420");
		assertThat(asker.text()).contains("已提交")
			.contains("在权限内：限额 500，本次 420")
			.contains("《党员考评办法》")
			.contains("还没有上会表决");
		long id = ExpenseStory.idOf(asker);
		Visitor worker = this.cast.as(this.branch.member(3)).open("/expenses/" + id);
		assertThat(worker.status()).isEqualTo(404);

		this.story.passed(this.branch, id, Body.COMMITTEE);
		assertThat(asker.open("/expenses/" + id).text()).contains("支委会已通过");
		this.story.ruled(this.branch, id, Body.OFFICE_MEETING, Outcome.PASSED, 40_000L, "先买一半");
		assertThat(asker.open("/expenses/" + id).text()).contains("已批准").contains("先买一半").contains("400.00");

		Visitor accountant = this.cast.as(this.accountant).open("/");
		assertThat(accountant.text()).contains("1 笔经费已批准，等付款");
		accountant.open("/expenses/" + id + "/payments/new");
		accountant.submit("/expenses/" + id + "/payments", "version", ExpenseStory.version(accountant), "paidOn",
				"2026-11-23", "buyer", "", "second", "");
		assertThat(accountant.follow().text()).contains("付好了").contains("+400.00").contains("已付");
		accountant.submit(payment(accountant) + "/receipt", "version", ExpenseStory.version(accountant), "receivedOn",
				"2026-11-23", "paperNo", "No.00123");
		assertThat(accountant.follow().text()).contains("票据记下了").contains("票据 2026-11-23，No.00123").contains("已报账");

		worker.open("/expenses/" + id);
		assertThat(worker.text()).contains("劳保手套").contains("永兴五金店").contains("No.00123").contains("已公开");
		worker.submit("/expenses/" + id + "/questions", "question", "手套发给谁？");
		assertThat(worker.follow().text()).contains("手套发给谁？");
		Visitor publicity = this.cast.as(this.branch.publicity()).open("/expenses/" + id);
		Matcher1 question = Matcher1.find("/questions/(\\d+)/answer", publicity.html());
		publicity.submit("/expenses/" + id + "/questions/" + question.group() + "/answer", "version", "0", "answer",
				"掘进一队每人一双");
		assertThat(publicity.follow().text()).contains("掘进一队每人一双");
		assertThat(worker.open("/notices").text()).contains("有答复了");
	}

	/** The address of the first payment on the page. */
	private static String payment(Visitor accountant) {
		return Matcher1.find("\"(/expenses/\\d+/payments/\\d+)\"", accountant.html()).group();
	}

	@Test
	void whatExceedsTheAuthorityIsRefusedWithClauseFiguresAndWhoMayAsk() {
		Visitor asker = this.story.ask(this.functionary, "劳保手套", "永兴五金店", "620");
		assertThat(asker.text()).contains("越权，一概不予通过：限额 500，本次 620")
			.contains("依据：《党员考评办法》")
			.contains("有权提出的： 工段长")
			.contains("越权不予通过");
		long id = ExpenseStory.idOf(asker);
		this.month.within(this.branch, () -> assertThat(this.story.bookOf(id).waitingFor(Body.COMMITTEE)).isEmpty());
		assertThatThrownBy(() -> this.story.passed(this.branch, id, Body.COMMITTEE)).hasMessage("expense.decide.state");
		Visitor discipline = this.cast.as(this.branch.discipline()).open("/");
		assertThat(discipline.text()).contains("近 30 天有 1 笔越权申请不予通过");
		assertThat(discipline.open("/expenses?state=REFUSED_OVER_AUTHORITY").text()).contains("劳保手套");

		asker.open("/expenses/" + id + "/transfer");
		assertThat(asker.text()).contains(this.head.name()).doesNotContain(this.branch.secretary().name());
		asker.submit("/expenses/" + id + "/transfer", "version", ExpenseStory.version(asker), "to",
				Long.toString(this.branch.secretary().id()));
		assertThat(asker.status()).isEqualTo(422);
		asker.open("/expenses/" + id + "/transfer")
			.submit("/expenses/" + id + "/transfer", "version", ExpenseStory.version(asker), "to",
					Long.toString(this.head.id()));
		assertThat(asker.follow().text()).contains("已转请有权人提出").contains("越权不予通过");
		Visitor head = this.cast.as(this.head).open("/");
		assertThat(head.text()).contains("《劳保手套》转请您提出，还是草稿");
		head.open("/expenses?mine=true");
		Matcher1 copy = Matcher1.find("href=\"/expenses/(\\d+)\"", head.html());
		head.open("/expenses/" + copy.group());
		head.submit("/expenses/" + copy.group() + "/submission", "version", ExpenseStory.version(head));
		assertThat(head.follow().text()).contains("已提交").contains("在权限内：限额 5000，本次 620");
		this.month.within(this.branch, () -> {
			long copied = Long.parseLong(copy.group());
			assertThat(this.story.bookOf(copied).of(List.of(copied)).get(0).concerned()).contains(this.head.id(),
					this.functionary.id());
		});
	}

	@Test
	void aSplitIsRefusedAsOneAndTheCopyCarriesTheSum() {
		long first = this.story.asked(this.functionary, "手套一批", "永兴五金店", "300");
		this.story.passed(this.branch, first, Body.COMMITTEE);
		Visitor asker = this.story.ask(this.functionary, "灯泡", " 永兴 五金店", "320");
		assertThat(asker.text()).contains("越权，一概不予通过").contains("限额 500，合计 620，本次 320");
		long second = ExpenseStory.idOf(asker);
		assertThat(asker.open("/expenses/" + first).text()).contains("越权不予通过").contains("和这一笔合起来越权");
		asker.open("/expenses/" + second + "/transfer")
			.submit("/expenses/" + second + "/transfer", "version", ExpenseStory.version(asker), "to",
					Long.toString(this.head.id()));
		assertThat(asker.status()).as(asker.text()).isEqualTo(302);
		Visitor head = this.cast.as(this.head).open("/expenses?mine=true");
		assertThat(head.text()).contains("620.00");
	}

	@Test
	void anApprovedHalfStaysApproved() {
		long first = this.story.asked(this.functionary, "手套一批", "永兴五金店", "300");
		this.story.approved(this.branch, first);
		Visitor asker = this.story.ask(this.functionary, "手套二批", "光明百货", "320", "title", "手套一批");
		assertThat(asker.text()).contains("限额 500，合计 620");
		assertThat(asker.open("/expenses/" + first).text()).contains("已批准").doesNotContain("越权不予通过");
	}

	@Test
	void aChangeAfterTheFirstGateStartsAgainAndKeepsTheOldVersion() {
		long id = this.story.asked(this.functionary, "劳保手套", "永兴五金店", "420");
		this.story.passed(this.branch, id, Body.COMMITTEE);
		Visitor asker = this.cast.as(this.functionary).open("/expenses/" + id + "/edit");
		assertThat(asker.text()).contains("改了就重新来");
		asker.submit("/expenses/" + id, "version", ExpenseStory.version(asker), "kind", "USUAL", "title", "棉手套", "why",
				"天冷", "category", "MATERIAL", "payee", "永兴五金店", "planned", "2026-12-01", "line.1.what", "棉手套",
				"line.1.yuan", "450");
		assertThat(asker.follow().text()).contains("棉手套")
			.contains("已提交")
			.contains("第 1 版：劳保手套，420.00 元，2026-11-23 改掉")
			.contains("已作废");
		this.month.within(this.branch,
				() -> assertThat(this.story.bookOf(id).mayDecide(id, 1, Body.COMMITTEE).why().key())
					.isEqualTo("expense.decide.changed"));
		this.story.approved(this.branch, id);
		assertThat(asker.open("/expenses/" + id).text()).contains("已批准");
	}

	@Test
	void anEmergencyIsJudgedAfterwardsAndStaysPersonalWhenItIsRefused() {
		String[] order = { "kind", "EMERGENCY", "category", "SAFETY", "spentOn", "2026-11-23", "orderedBy",
				Long.toString(this.head.id()), "orderedOn", "2026-11-22", "orderedTime", "22:00" };
		Visitor asker = this.story.ask(this.functionary, "抽水泵", "矿机配件站", "9000", order);
		assertThat(asker.text()).contains("已提交").contains("先办后议");
		long id = ExpenseStory.idOf(asker);
		this.story.ruled(this.branch, id, Body.COMMITTEE, Outcome.NOT_PASSED, null, "库里有备用泵");
		assertThat(asker.open("/expenses/" + id).text()).contains("未通过").contains("由下令人自负").contains("库里有备用泵");
		order[9] = "2026-11-21";
		assertThat(this.story.ask(this.functionary, "水管", "矿机配件站", "900", order).text()).contains("越权，一概不予通过")
			.contains("24 小时");
		order[9] = "2026-11-23";
		order[11] = "08:00";
		order[7] = Long.toString(this.branch.member(0).id());
		assertThat(this.story.ask(this.functionary, "风筒", "矿机配件站", "900", order).text()).contains("越权，一概不予通过")
			.contains("班组长下令");
	}

	@Test
	void whileTypingTheRuleAnswersTheSame() {
		Visitor asker = this.cast.as(this.functionary);
		assertThat(asker.open("/expenses/check").text()).contains("选好类别");
		String typed = "/expenses/check?kind=USUAL&category=MATERIAL&title=a&payee=b&line.1.yuan=";
		assertThat(asker.open(typed + "500").text()).contains("在权限内：限额 500，本次 500");
		assertThat(asker.open(typed + "620").text()).contains("越权，一概不予通过：限额 500，本次 620").contains("工段长");
		assertThat(asker.open(typed + "5&spentOn=2026-11-20").text()).contains("钱 2026-11-20 就花了");
		assertThat(asker.open(typed.replace("MATERIAL", "CARE") + "5").text()).contains("没有经费权限");
	}

	@Test
	void aPlanPassesOnceAndWhoIsLinkedWithThePayeeIsConcerned() {
		long id = this.story.asked(this.head, "十二月饮水和清洁", "清泉水站", "1200", "kind", "PLAN", "planMonth", "2026-12",
				"payeePerson", Long.toString(this.branch.member(2).id()));
		this.month.within(this.branch, () -> {
			assertThat(this.story.bookOf(id).kind()).isEqualTo(MatterKind.EXPENSE_PLAN);
			assertThat(this.story.bookOf(id).waitingFor(Body.COMMITTEE).get(0).concerned())
				.containsExactlyInAnyOrder(this.head.id(), this.branch.member(2).id());
		});
		this.story.approved(this.branch, id);
		assertThat(this.cast.as(this.branch.secretary()).open("/expenses/" + id).text()).contains("月度计划")
			.contains("已批准");
	}

	@Test
	void aPlanIsPaidItemByItemWithinWhatEachWasGranted() {
		long id = this.story.asked(this.head, "十二月饮水和清洁", "清泉水站", "400", "kind", "PLAN", "planMonth", "2026-12",
				"line.2.what", "清洁用品", "line.2.yuan", "200");
		this.story.approved(this.branch, id);
		this.clock.moveTo(2026, 12, 10, 9);
		Visitor accountant = this.cast.as(this.accountant);
		assertThat(accountant.open("/expenses/" + id + "/payments/new").text()).contains("十二月饮水和清洁，还能付 400.00 元")
			.contains("清洁用品，还能付 200.00 元");
		for (String[] wrong : new String[][] { { "1", "400.01" }, { "1", "0" }, { "1", "" }, { "3", "10" },
				{ "", "10" }, { "2", "很多" } }) {
			pay(accountant, id, wrong[0], wrong[1]);
			assertThat(accountant.status()).as(wrong[0] + " " + wrong[1]).isEqualTo(422);
		}
		assertThat(accountant.html()).contains("value=\"很多\"");
		pay(accountant, id, "1", "150");
		assertThat(accountant.follow().text()).contains("+150.00").contains("还有 450.00 元没付，付到 2027-01-31 为止");
		accountant.submit(payment(accountant) + "/receipt", "version", ExpenseStory.version(accountant), "receivedOn",
				"2026-12-10", "paperNo", "No.1");
		assertThat(accountant.follow().text()).contains("已报账");
		pay(accountant, id, "1", "250.01");
		assertThat(accountant.status()).isEqualTo(422);
		pay(accountant, id, "1", "250");
		assertThat(accountant.follow().text()).as("one receipt is still owed").contains("已付").doesNotContain("已报账");
		pay(accountant, id, "2", "200");
		assertThat(accountant.follow().text()).doesNotContain("没付，付到");
		assertThat(accountant.open("/expenses/" + id + "/payments/new").text()).contains("已经付过了");
		assertThat(accountant.open("/expenses/budgets?year=2026").text()).contains("600.00");
		accountant.open("/expenses/" + id)
			.submit(payment(accountant) + "/reversal", "version", ExpenseStory.version(accountant), "reason", "记错了项");
		assertThat(accountant.follow().text()).contains("−150.00").contains("还有 150.00 元没付");
	}

	private static void pay(Visitor accountant, long id, String line, String amount) {
		accountant.open("/expenses/" + id + "/payments/new");
		accountant.submit("/expenses/" + id + "/payments", "version", ExpenseStory.version(accountant), "line", line,
				"amount", amount, "paidOn", "2026-12-10", "buyer", "", "second", "");
	}

	@Test
	void papersAreAddedUntilTheFirstVoteAndStayWithTheQuoteTheyShow() {
		long id = this.story.asked(this.functionary, "劳保手套", "永兴五金店", "420", "quote.1.supplier", "永兴五金店",
				"quote.1.yuan", "420", "quote.2.supplier", "光明百货", "quote.2.yuan", "430");
		Visitor asker = this.cast.as(this.functionary).open("/expenses/" + id);
		for (String quote : List.of("1", "2")) {
			asker.open("/expenses/" + id)
				.upload("/expenses/" + id + "/attachments", "file", "q.jpg", Pictures.of("jpg", 60, 40), "title",
						"报价单" + quote, "quote", quote);
			assertThat(asker.status()).as(asker.text()).isEqualTo(302);
		}
		this.story.passed(this.branch, id, Body.COMMITTEE);
		asker.open("/expenses/" + id)
			.upload("/expenses/" + id + "/attachments", "file", "q.jpg", Pictures.of("jpg", 60, 40), "title", "晚了");
		assertThat(asker.status()).as("the committee has voted").isEqualTo(403);
		asker.open("/expenses/" + id + "/edit")
			.submit("/expenses/" + id, "version", ExpenseStory.version(asker), "kind", "USUAL", "title", "劳保手套", "why",
					"用坏了", "category", "MATERIAL", "payee", "永兴五金店", "planned", "2026-12-01", "line.1.what", "手套",
					"line.1.yuan", "410", "quote.1.supplier", "光明百货", "quote.1.yuan", "430", "quote.2.supplier",
					"永兴五金店", "quote.2.yuan", "410");
		assertThat(asker.follow().text()).as("the same quote at another place")
			.contains("光明百货 · 430.00 报价单2")
			.contains("永兴五金店 · 410.00 附件 报价单1 · JPEG 2026-11-23 添的，是第 1 版的");
	}

	@Test
	void theReceiptsPictureIsReadByEverybodyOnceTheMoneyIsPublished() {
		long id = this.story.asked(this.functionary, "劳保手套", "永兴五金店", "420");
		this.story.approved(this.branch, id);
		Visitor accountant = this.cast.as(this.accountant).open("/expenses/" + id + "/payments/new");
		accountant.submit("/expenses/" + id + "/payments", "version", ExpenseStory.version(accountant), "paidOn",
				"2026-11-23");
		String payment = payment(accountant.follow());
		assertThat(accountant.open(payment).text()).contains("添票据照片").contains("先遮住");
		accountant.upload(payment + "/attachments", "file", "r.exe", new byte[] { 1, 2, 3 }, "title", "发票");
		assertThat(accountant.status()).isEqualTo(422);
		assertThat(accountant.html()).contains("value=\"发票\"");
		accountant.open(payment)
			.upload(payment + "/attachments", "file", "r.jpg", Pictures.of("jpg", 60, 40), "title", "发票");
		assertThat(accountant.follow().text()).contains("发票");
		Visitor worker = this.cast.as(this.branch.member(3)).open("/expenses/" + id);
		Matcher1 file = Matcher1.find("(/expenses/\\d+/attachments/\\d+)", worker.html());
		assertThat(worker.open(file.group()).status()).isEqualTo(200);
		assertThat(worker.open(payment).status()).isEqualTo(403);
		accountant.open(payment)
			.submit(payment + "/receipt", "version", "0", "receivedOn", "2026-11-23", "paperNo", "1");
		assertThat(accountant.status()).as("a stale page").isEqualTo(409);
		accountant.open(payment.replaceAll("\\d+$", "7"));
		assertThat(accountant.status()).isEqualTo(404);
	}

	@Test
	void aSmallerGrantIsLaidOnTheItemsBeforeItIsPaid() {
		long id = this.story.asked(this.functionary, "劳保", "永兴五金店", "200", "line.2.what", "灯泡", "line.2.yuan", "100");
		this.story.passed(this.branch, id, Body.COMMITTEE);
		assertThatThrownBy(() -> this.story.ruled(this.branch, id, Body.OFFICE_MEETING, Outcome.PASSED, 25_000L, " "))
			.hasMessage("expense.decide.reason");
		assertThatThrownBy(() -> this.story.ruled(this.branch, id, Body.OFFICE_MEETING, Outcome.PASSED, 30_001L, "多给"))
			.hasMessage("expense.granted.range");
		this.story.ruled(this.branch, id, Body.OFFICE_MEETING, Outcome.PASSED, 25_000L, "灯泡少买");
		Visitor accountant = this.cast.as(this.accountant).open("/expenses/" + id);
		assertThat(accountant.text()).contains("先把钱分到各项");
		accountant.submit("/expenses/" + id + "/payments", "version", ExpenseStory.version(accountant), "paidOn",
				"2026-11-23");
		assertThat(accountant.status()).isEqualTo(403);
		Visitor head = this.cast.as(this.head).open("/expenses/" + id);
		head.submit("/expenses/" + id + "/lines", "version", ExpenseStory.version(head), "granted.1", "200",
				"granted.2", "60");
		assertThat(head.status()).isEqualTo(422);
		assertThat(head.text()).contains("正好是 250 元");
		head.submit("/expenses/" + id + "/lines", "version", ExpenseStory.version(head), "granted.1", "200",
				"granted.2", "50");
		assertThat(head.follow().text()).contains("50.00");
		accountant.open("/expenses/" + id + "/payments/new")
			.submit("/expenses/" + id + "/payments", "version", ExpenseStory.version(accountant), "paidOn",
					"2026-11-23");
		assertThat(accountant.follow().text()).contains("付好了");
		accountant.submit(payment(accountant) + "/reversal", "version", ExpenseStory.version(accountant), "reason",
				"付错了人");
		assertThat(accountant.follow().text()).contains("−250.00").contains("付错了人").contains("未付").contains("已公开");
	}

	@Test
	void aPictureOfAQuoteIsKeptForThoseWhoMaySeeTheRequest() {
		Visitor asker = this.story.write(this.functionary, "劳保手套", "永兴五金店", "420", "", "quote.1.supplier", "永兴五金店",
				"quote.1.yuan", "420");
		long id = ExpenseStory.idOf(asker);
		asker.follow()
			.upload("/expenses/" + id + "/attachments", "file", "quote.jpg", Pictures.of("jpg", 60, 40), "title", "报价单",
					"quote", "1");
		assertThat(asker.follow().text()).contains("永兴五金店 · 420.00").contains("报价单");
		Matcher1 file = Matcher1.find("(/expenses/\\d+/attachments/\\d+)", asker.html());
		asker.open(file.group());
		assertThat(asker.status()).isEqualTo(200);
		assertThat(asker.header("Content-Disposition")).startsWith("attachment");
		assertThat(asker.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(this.cast.as(this.branch.secretary()).open(file.group()).status()).isEqualTo(404);
		asker.open("/expenses/" + id);
		asker.submit("/expenses/" + id + "/submission", "version", ExpenseStory.version(asker));
		assertThat(asker.status()).as(asker.text()).isEqualTo(302);
		assertThat(this.cast.as(this.branch.secretary()).open(file.group()).status()).isEqualTo(200);
		assertThat(this.cast.as(this.branch.member(1)).open(file.group()).status()).isEqualTo(404);
	}

	/** The first group of the first match. */
	private record Matcher1(String group) {

		static Matcher1 find(String pattern, String text) {
			java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
			assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
			return new Matcher1(matcher.group(1));
		}

	}

}
