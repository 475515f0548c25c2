package org.zhibu.browser;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.ExpenseStory;
import org.zhibu.MonthStory;
import org.zhibu.TestClock.MovableClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Money passes only through both bodies: asked, voted, cut, paid, published, asked about;
 * split, changed, short of a quorum, and five at one table.
 */
class DecisionStoryTests extends BrowserTest {

	@Autowired
	private ExpenseStory story;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private final Map<Long, Page> windows = new HashMap<>();

	private final Set<String> seen = new HashSet<>();

	private BranchOfStory branch;

	private ExpenseStory.Officers officers;

	@Test
	void moneyPassesOnlyThroughBothBodies() {
		this.clock.moveTo(2026, 11, 23, 9);
		this.branch = this.story.branch();
		this.officers = this.story.of(this.branch);
		recuse(this.officers.functionary(), this.branch.discipline());
		aRequestIsPassedCutPaidAndAskedAbout();
		aSplitRequestIsRefusedAsOneAndFiledByTheEntitled();
		String changed = aChangedRequestStartsAgain();
		belowQuorumNothingIsDecided(changed);
		aJointSittingPassesFive();
		slipsAreCountedAtTheYearsEnd();
	}

	private void aRequestIsPassedCutPaidAndAskedAbout() {
		String gloves = ask("劳保手套", "永兴五金店", "420");
		Page secretary = as(this.branch.secretary());
		secretary.navigate("/");
		follow(secretary, "1 笔经费等支委会定");
		look(secretary);
		assertThat(secretary.innerText("main")).contains("劳保手套");
		String item = sitting("COMMITTEE", 4, "劳保手套");
		assertThat(secretary.innerText("main")).contains("应到 4，实到 4，回避 1，赞成须达 3 票");
		vote(secretary, item, "YES");
		assertThat(secretary.innerText("main")).contains("赞成 3，反对 0，弃权 0", "通过");

		String office = sitting("OFFICE", 3, "劳保手套");
		secretary.fill("main input[name^=granted_]", "400");
		vote(secretary, office, "YES");
		assertThat(secretary.innerText("main")).contains("少批了，请写一句理由");
		forgiveTheStatus(422);
		secretary.fill("main input[name^=reason_]", "先买一半");
		press(secretary, "记下结果");
		assertThat(secretary.innerText("main")).contains("结果记下了", "400.00", "先买一半");

		Page accountant = as(this.officers.accountant());
		accountant.navigate("/");
		follow(accountant, "1 笔经费已批准，等付款");
		follow(look(accountant), "付款");
		press(look(accountant), "付款并公开");
		assertThat(accountant.innerText("main")).contains("付好了", "+400.00");
		follow(accountant, "票据照片、冲回");
		accountant.waitForNavigation(() -> look(accountant).click("main a:text-is('返回')"));
		accountant.fill("main input[name=paperNo]", "No.00123");
		press(accountant, "报账");
		assertThat(look(accountant).innerText("main")).contains("票据 2026-11-23，No.00123", "已报账");

		Page worker = phone(this.branch.member(5));
		worker.navigate("/expenses");
		look(worker).click("main table a:visible");
		look(worker).fill("main textarea[name=question]", "手套为什么只买一半？");
		press(worker, "提问");
		assertThat(worker.innerText("main")).contains("问出去了");
		Page publicity = as(this.branch.publicity());
		publicity.navigate("/");
		follow(publicity, "1 个经费提问等答复");
		publicity.fill("main textarea[name=answer]", "库里还有一半，月底再看");
		press(look(publicity), "答复");
		worker.navigate(gloves);
		assertThat(worker.innerText("main")).contains("库里还有一半，月底再看").contains("先买一半");
	}

	private void aSplitRequestIsRefusedAsOneAndFiledByTheEntitled() {
		String first = ask("钢丝绳", "大路物资", "300");
		String second = ask("绳卡", "大路物资", "300");
		Page asker = as(this.officers.functionary());
		assertThat(look(asker).innerText("main")).contains("越权", "合计 600", "限额 500");
		asker.navigate(first);
		assertThat(look(asker).innerText("main")).contains("越权不予通过", "和这一笔合起来越权");
		asker.navigate(second);
		follow(asker, "转请有权人提出");
		look(asker).selectOption("main select[name=to]", String.valueOf(this.officers.head().id()));
		press(asker, "转过去");
		assertThat(asker.innerText("main")).contains("已转请有权人提出");
		Page head = as(this.officers.head());
		head.navigate("/");
		follow(head, "《绳卡》转请您提出");
		assertThat(look(head).innerText("main")).contains("600", "草稿");
		press(head, "提交");
		assertThat(head.innerText("main")).contains("已提交", "限额 5000，本次 600");
		Page discipline = as(this.branch.discipline());
		discipline.navigate("/");
		follow(discipline, "近 30 天有 2 笔越权申请不予通过");
		assertThat(discipline.innerText("main")).contains("钢丝绳", "绳卡");
	}

	private String aChangedRequestStartsAgain() {
		String bulbs = ask("矿灯泡", "亮堂灯具", "100");
		vote(as(this.branch.secretary()), sitting("COMMITTEE", 4, "矿灯泡"), "YES");
		Page asker = as(this.officers.functionary());
		asker.navigate(bulbs);
		assertThat(asker.innerText("main")).contains("支委会已通过");
		follow(asker, "修改");
		asker.fill("[name='line.1.yuan']", "120");
		press(look(asker), "改好，重新提交");
		asker.click("main summary:text-is('以前的版本')");
		assertThat(asker.innerText("main")).contains("已提交", "已作废", "第 1 版：矿灯泡，100.00 元");
		Page voter = as(this.branch.organisation());
		voter.navigate("/notices");
		assertThat(voter.innerText("main")).contains("《矿灯泡》申请人改了，原来的决定作废");
		return bulbs;
	}

	private void belowQuorumNothingIsDecided(String request) {
		String item = sitting("COMMITTEE", 2, "矿灯泡");
		Page secretary = as(this.branch.secretary());
		assertThat(secretary.innerText("main")).contains("人不够，不能表决：应到 4，须到 3，实到 2");
		assertThat(secretary.isDisabled("main input[name=motion][value=PASS]")).isTrue();
		assertThat(secretary.isChecked("main input[name=motion][value=POSTPONE]")).isTrue();
		press(secretary, "记下结果");
		assertThat(secretary.innerText("main")).contains("下次再议");
		secretary.navigate(request);
		assertThat(secretary.innerText("main")).contains("已提交");
		assertThat(secretary.locator("main a[href='" + item + "']").count()).as("the way to the meeting").isPositive();
	}

	private void aJointSittingPassesFive() {
		List<String> five = List.of("水管", "扳手", "雨靴", "铁锹", "水桶");
		List<String> requests = five.stream().map((title) -> ask(title, title + "商店", "40")).toList();
		String item = sitting("JOINT", 6, five.toArray(String[]::new));
		Page secretary = as(this.branch.secretary());
		assertThat(secretary.innerText("main")).contains("支委会", "工段办公会", "应到 3，实到 3");
		vote(secretary, item, "YES");
		for (String request : requests) {
			secretary.navigate(request);
			assertThat(secretary.innerText("main")).contains("已批准", "支委会", "工段办公会", "40.00");
		}
	}

	private void slipsAreCountedAtTheYearsEnd() {
		Page secretary = as(this.branch.secretary());
		plan(secretary, "APPRAISAL");
		begin(secretary, 11);
		follow(secretary, "民主评议的票");
		assertThat(look(secretary).innerText("main")).contains("一共评 11 人，“优秀”最多 3 人");
		secretary.fill("main input[name=slips]", "11");
		String row = "." + this.branch.member(0).id();
		for (String grade : List.of("EXCELLENT", "GOOD", "FAIR", "POOR")) {
			secretary.fill("[name='" + grade + row + "']", grade.equals("GOOD") ? "11" : "0");
		}
		secretary.selectOption("[name='grade" + row + "']", "GOOD");
		press(secretary, "保存");
		assertThat(secretary.innerText("main")).contains("票数记好了");
		secretary.navigate(address(secretary).replace("appraisal", "minutes"));
		assertThat(look(secretary).innerText("main")).contains(this.branch.member(0).name() + "：优秀 0，合格 11");
		printsWhole(secretary, 794, "main p");
	}

	/** Asks for money and submits; the address of the request. */
	private String ask(String title, String payee, String yuan) {
		Page page = as(this.officers.functionary());
		page.navigate("/expenses/new");
		page.fill("main input[name=title]", title);
		page.fill("main textarea[name=why]", "老的用坏了");
		page.selectOption("main select[name=category]", "MATERIAL");
		page.fill("[name='line.1.what']", title);
		page.fill("[name='line.1.yuan']", yuan);
		page.fill("[name=payee]", payee);
		page.fill("[name=planned]", "2026-12-30");
		page.waitForFunction("document.getElementById('ruling').innerText.match(/权/)");
		look(page);
		press(page, "提交");
		return address(page);
	}

	/**
	 * Brings a meeting to its only item, with so many of those due there.
	 * @return the address of the item, at which the secretary stands
	 */
	private String sitting(String kind, int there, String... titles) {
		Page lead = as(this.branch.secretary());
		plan(lead, kind);
		follow(look(lead), "添一个议题");
		for (String title : titles) {
			lead.check("label:has-text('" + title + "') input[name=matters]");
		}
		press(look(lead), "加进议程");
		begin(lead, there);
		lead.waitForNavigation(() -> lead.click("main a.name"));
		look(lead);
		return address(lead);
	}

	private void plan(Page lead, String kind) {
		lead.navigate("/meetings/new?kind=" + kind);
		look(lead).fill("main input[name=day]", "2026-11-23");
		lead.fill("main input[name=time]", "08:30");
		lead.fill("main input[name=place]", "会议室");
		press(lead, "安排");
	}

	/** Calls, begins and takes attendance; the others are on shift. */
	private void begin(Page lead, int there) {
		press(look(lead), "发通知");
		lead.fill("main input[name=time]", "08:30");
		press(lead, "开会");
		follow(look(lead), "到会名单");
		List<Locator> seats = lead.locator("main select[name^=standing_]").all();
		seats.subList(there, seats.size()).forEach((seat) -> seat.selectOption("ON_SHIFT"));
		press(look(lead), "没记的都到了");
	}

	/** Everybody who may vote says the same. */
	private void vote(Page lead, String item, String choice) {
		assertThat(address(lead)).isEqualTo(item);
		lead.locator("main input[name^=vote_][value=" + choice + "]").all().forEach(Locator::check);
		press(lead, "记下结果");
		look(lead);
	}

	private Page as(Someone who) {
		return this.windows.computeIfAbsent(who.id(), (id) -> signedIn(pc(), who));
	}

	private Page phone(Someone who) {
		return this.windows.computeIfAbsent(who.id(), (id) -> signedIn(phone(), who));
	}

	private Page signedIn(Page page, Someone who) {
		signIn(page, who);
		return page;
	}

	private static void press(Page page, String button) {
		page.waitForNavigation(() -> page.click("main button:text-is('" + button + "')"));
	}

	/** Follows a link, or the step of the desk that says so. */
	private static void follow(Page page, String words) {
		Locator link = page.locator("main a:text-is('" + words + "')")
			.or(page.locator("main :is(li, article, tr):has-text('" + words + "') a"));
		page.waitForNavigation(() -> link.first().click());
	}

	private static String address(Page page) {
		return page.url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "").replaceAll("/decision$", "");
	}

	/** Nobody passes a page that is not sound; one of each kind is looked at. */
	private Page look(Page page) {
		String kind = page.url().replaceAll("\\d+", "…").replaceAll("\\?.*", "");
		if (this.seen.add(page.viewportSize().width + kind)) {
			isSound(page);
		}
		return page;
	}

	private void recuse(Someone one, Someone other) {
		this.month.within(this.branch,
				() -> this.jdbc.sql("""
						insert into recusal (id, branch_id, version, person_id, other_id, declared_on)
						values (nextval('id_seq'), ?, 0, ?, ?, ?)""")
					.params(this.branch.id, one.id(), other.id(), LocalDate.of(2026, 1, 1))
					.update());
	}

}
