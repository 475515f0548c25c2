package org.zhibu.browser;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.setup.SetupService;
import org.zhibu.sheet.SheetFile;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole story in one run: from the set-up link over a month to a correction of it, at
 * a PC with the keyboard alone, the members' part on a phone.
 */
@Tag("deep")
class WholeStoryTests extends BrowserTest {

	private static final int FIRST_NUMBER = 200001;

	private static final String CODE = "caijue-3";

	private static final String SECRET = "矿灯房里最后一盏灯也领走了2026";

	private static final String PIN = "704152";

	private static final String GRID = "/months/2026-10/scorecards";

	/** Four officers, then seven more members. */
	private static final List<String> MEMBERS = List.of("方致远", "梁秋实", "卫长河", "凌晓枫", "邵北辰", "闻人静", "顾长风", "陶望舒", "江一帆",
			"宋知行", "季青山");

	/** Their agreed marks, as they stand in a spreadsheet. */
	private static final List<String> MARKS = List.of("20 15 10 10 10 5 5 5 10 4", "20 15 10 10 10 5 5 5 10 5",
			"20 15 10 10 10 5 5 5 3.5 10", "20 15 10 10 10 5 5 5 10 2", "20 15 10 6.5 10 5 5 5 10 10",
			"20 15 10 10 10 5 5 5 10 10", "10 15 10 10 3.5 5 5 5 10 10", "20 15 10 10 10 5 5 5 0 10",
			"20 15 10 10 10 5 5 5 10 7.5", "20 15 10 10 10 5 5 5 0 10", "20 15 10 10 10 5 5 5 10 0");

	private static final int PRAISED = 5;

	private static final int DOUBTED = 8;

	private static final int A_WORKER = 40;

	@Autowired
	private MovableClock clock;

	@Autowired
	private SetupService setup;

	private final Set<String> seen = new HashSet<>();

	private final Map<String, String> pins = new HashMap<>();

	private Keyboard secretary;

	private Keyboard organisation;

	private Keyboard discipline;

	private Keyboard screen;

	private String closedMonth;

	@Test
	void aMonthGoesFromTheSetUpLinkToACorrectionByKeyboardAlone() {
		onDay(10, 8);
		theBranchSetsItselfUp();
		eightyEightPeopleComeOutOfASheet();
		everybodyGetsALogin();
		theCommitteeTakesOffice();
		theRulesRestOnARegulation();
		everyMemberGetsAZone();
		theMonthIsOpened();
		onDay(10, 26);
		nineScoreThemselvesAndTwoDoNot();
		onDay(11, 2);
		theCommitteeMarks();
		twoSignEveryCard();
		onDay(11, 3);
		theMonthIsPublished();
		onDay(11, 6);
		aWorkerObjects();
		onDay(11, 7);
		theOtherTenAreSettled();
		onDay(11, 8);
		theObjectionIsUpheldAndItsCardSettledOnce();
		ledgerPhoneAndScreenAgree();
		onDay(11, 12);
		aCorrectionLeavesTheClosedMonthAlone();
	}

	private void theBranchSetsItselfUp() {
		this.secretary = new Keyboard(pc()).open("/setup/" + this.setup.newLink());
		look(this.secretary);
		this.secretary.write("支部名称", "采掘三段党支部", CODE, MEMBERS.get(0), number(0), SECRET, "guanli", SECRET + "管理")
			.send();
		this.secretary.signIn(number(0), SECRET);
		look(this.secretary);
	}

	private void eightyEightPeopleComeOutOfASheet() {
		look(this.secretary.open("/imports"));
		this.secretary.page()
			.setInputFiles("[type=file]",
					new FilePayload("花名册.xlsx", "application/octet-stream", sheetOfEightyEight()));
		this.secretary.tick("表里有、支部里没有的班组一起建").press("上传并检查");
		assertThat(this.secretary.reads()).contains("新 87 行，改 1 行，不变 0 行，有错 0 行");
		look(this.secretary);
		assertThat(this.secretary.press("确认导入").reads()).contains("导入好了");
		assertThat(this.secretary.open("/people").reads()).contains("在册 88 人，党员 11 人，劳务工 58 人");
		look(this.secretary);
	}

	private void everybodyGetsALogin() {
		this.organisation = invited(1);
		this.discipline = invited(2);
		look(this.secretary.open("/logins"));
		look(this.secretary.press("给没有登录的 85 人打纸条"));
		for (Locator slip : this.secretary.page().locator(".slips li").all()) {
			List<String> lines = slip.locator("dd").allInnerTexts();
			this.pins.put(lines.get(0), lines.get(1));
		}
	}

	private Keyboard invited(int member) {
		this.secretary.open("/logins").pressIn("tr", MEMBERS.get(member), "发链接");
		String link = this.secretary.page().locator(".link").innerText();
		Keyboard invited = new Keyboard(pc()).open(link.substring(link.indexOf("/invite/")));
		look(invited);
		invited.write("自己定的六位数字密码，或至少 15 个字的口令", SECRET + member, SECRET + member).send();
		return invited.signIn(number(member), SECRET + member);
	}

	private void theCommitteeTakesOffice() {
		enter("组织委员", 1);
		this.organisation.open("/").press("我接受").press("我接受");
		enter("纪检委员", 2);
		look(this.organisation.open("/").press("确认"));
		this.organisation.press("确认");
		enter("核算员", 20);
		look(this.secretary);
		assertThat(this.secretary.reads()).contains("组织委员", "纪检委员", "核算员").doesNotContain("等确认的职务");
	}

	private void enter(String office, int person) {
		look(this.secretary.open("/offices").press("提出任职"));
		this.secretary.pick("职务", office).write("谁（工号）", number(person)).press("提出");
	}

	private void theRulesRestOnARegulation() {
		look(this.secretary.open("/regulations").press("登一份制度"));
		this.secretary.write("名称", "党员责任区考评办法", "〔2026〕1 号", "支委会")
			.day("从哪天起施行", LocalDate.of(2026, 1, 1))
			.write("条文（一段一条，编号自动加）", "断钎杆未回收的，每根扣 0.5 分。\n总分超过 95 分的，须有一件突出事迹。")
			.press("保存");
		look(this.secretary);
		look(this.secretary.open("/settings").press("改规则"));
		look(this.secretary.pick("依据的制度", "党员责任区考评办法").press("定下来"));
		assertThat(this.secretary.reads()).contains("现在的规则，从2026年10月起", "依据：〔2026〕1 号 《党员责任区考评办法》");
	}

	private void everyMemberGetsAZone() {
		look(this.secretary.open("/zones/new"));
		for (int member = 0; member < MEMBERS.size(); member++) {
			this.secretary.open("/zones/new")
				.write("编号", "A" + (member + 1), (member + 1) + "号巷", "巷道", "-250 水平", "从绞车房到迎头", "无积水\n无淤泥")
				.press("保存");
			this.secretary.pick("交给谁", MEMBERS.get(member)).press("交给他");
		}
		look(this.secretary);
		look(this.secretary.open("/zones"));
		assertThat(this.secretary.page().locator("td", text("有人负责")).count()).isEqualTo(MEMBERS.size());
	}

	private void theMonthIsOpened() {
		look(this.secretary.open("/").press("去开月"));
		look(this.secretary.press("开 2026年10月"));
	}

	private void nineScoreThemselvesAndTwoDoNot() {
		Keyboard member = look(onAPhone(4).open("/").press("去自评"));
		look(member.write("安全生产 · 20", "19", "14.5", "9", "10", "10", "5", "5", "5", "10", "１０").send());
		assertThat(member.reads()).contains("自评交好了");
		officer(1).open("/").press("去自评");
		look(this.organisation);
		this.organisation.write("安全生产 · 20", "20", "15", "10", "10", "10", "5", "5", "5", "9", "9").send();
		look(this.organisation.open("/months/2026-10/blank-forms").press("给没有表的 11 人编号"));
		look(this.organisation.press("录入交回的表"));
		this.organisation.reach(cells(this.organisation).first())
			.paste("20\t15\t10\t10\t9\t5\t5\t5\t10\t10\n".repeat(6))
			.key("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
		for (String mark : MARKS.get(0).split(" ")) {
			this.organisation.type(mark).key("Enter");
		}
		assertThat(this.organisation.page().locator(".total").allInnerTexts()).containsExactly("99", "99", "99", "99",
				"99", "99", "94", "—", "—");
		this.organisation.jump(cells(this.organisation).last()).key("Enter").send();
		assertThat(this.organisation.reads()).contains("录好了");
	}

	private void theCommitteeMarks() {
		look(officer(0).press("去考评"));
		assertThat(this.secretary.page().locator("td", text("未自评")).count()).isEqualTo(20);
		mark(this.secretary, 1, MEMBERS.size());
		mark(officer(1).open(GRID), 0, 1);
	}

	private void mark(Keyboard officer, int from, int to) {
		officer.reach(rowOf(officer, from).locator("input[inputmode]").first())
			.paste(String.join("\n", MARKS.subList(from, to)).replace(' ', '\t'))
			.jump(cells(officer).last())
			.key("Enter")
			.send();
		for (int member = from; member < to; member++) {
			for (Locator cut : rowOf(officer, member).locator("td.cut input").all()) {
				explain(officer, cut, "现场核对，有欠缺");
			}
		}
		for (int member : List.of(4, PRAISED, DOUBTED)) {
			if (member >= from && member < to) {
				look(officer.open(GRID).press(MEMBERS.get(member)));
				officer.write("超过上限须有一句事迹", "全月无一处隐患").press("保存");
			}
		}
	}

	private void explain(Keyboard officer, Locator cell, String reason) {
		officer.jump(cell).key("F2");
		officer.page().locator(".facts [name=reason]:focus").waitFor();
		officer.type(reason).key("Enter");
		officer.page().locator("tr.facts:not([hidden]) [role=status]").waitFor();
		officer.page().waitForCondition(() -> Keyboard.has(cell));
	}

	private void twoSignEveryCard() {
		for (int member = 0; member < 3; member++) {
			Keyboard officer = officer(member).open(GRID);
			officer.jump(officer.page().getByText("签认我可签的全部")).send();
			assertThat(officer.reads()).contains("签认好了");
		}
		assertThat(this.discipline.reads()).contains("2/2").doesNotContain("0/2").doesNotContain("1/2");
		printsWhole(this.discipline.page(), 1060, ".grid-sheet");
	}

	private void theMonthIsPublished() {
		look(officer(0).press("去公示").press("公示本月评分"));
		assertThat(this.secretary.reads()).contains("已公示");
		isSound(this.secretary.open(GRID).page());
		look(this.secretary.open(GRID + "/print"));
		printsWhole(this.secretary.page(), 1060, ".ruled");
	}

	private void aWorkerObjects() {
		Keyboard worker = look(onAPhone(A_WORKER).open("/board"));
		look(worker.press(MEMBERS.get(DOUBTED)));
		look(worker.press("提出异议"));
		look(worker.choose("成本节约").write("哪里不对，您看到的是什么", "9号巷断钎杆 3 根没有收回").press("交异议"));
		assertThat(worker.reads()).contains("2026年10月第 1 号异议", "待答复");
	}

	private void theOtherTenAreSettled() {
		look(officer(0).press("去结算").press("核定并结算"));
		assertThat(this.secretary.reads()).contains("已结算", "1 张暂缓");
		this.closedMonth = checksum();
	}

	private void theObjectionIsUpheldAndItsCardSettledOnce() {
		look(officer(2).press("去答复"));
		this.discipline.write("理由", "查实，断钎杆 3 根未收回").press("成立，改分");
		officer(0);
		revise(DOUBTED, 3, "8.5", "断钎杆 3 根未收回");
		assertThat(amounts("2026-10")).hasSize(10).doesNotContainKey(MEMBERS.get(DOUBTED));
		assertThat(amounts("2026-11")).containsExactly(Map.entry(MEMBERS.get(DOUBTED), "+10.00"));
	}

	private void revise(int member, int item, String mark, String reason) {
		this.secretary.open(GRID);
		Locator cell = rowOf(this.secretary, member).locator("input[inputmode]").nth(item);
		this.secretary.jump(cell).type(mark).press("保存考评");
		explain(this.secretary, cell, reason);
		this.secretary.press("签认我可签的全部");
		look(officer(1).press("去签认"));
		this.organisation.press("签认我可签的全部");
	}

	private void ledgerPhoneAndScreenAgree() {
		Map<String, String> ledger = amounts("2026-10");
		ledger.putAll(amounts("2026-11"));
		Keyboard member = look(onAPhone(DOUBTED).open("/me/scorecards"));
		assertThat(member.reads()).contains("96 − 95 = 1 分 × 10 元 = " + ledger.get(MEMBERS.get(DOUBTED)) + " 元");
		Map<String, String> totals = new HashMap<>();
		for (Locator row : look(member.open("/board")).page().locator("tbody tr").all()) {
			String name = row.locator("a").innerText();
			assertThat(row.locator("td").last().innerText()).as(name).isEqualTo(ledger.remove(name));
			totals.put(name, row.locator("td.num").first().innerText());
		}
		assertThat(ledger).as("everybody in the ledger is on the board").isEmpty();
		this.screen = new Keyboard(pc());
		this.screen.page().clock().install();
		look(this.screen.open("/kiosk/" + CODE));
		for (Locator row : this.screen.page().locator("li").all()) {
			String name = row.locator("b").innerText();
			assertThat(row.locator("strong").innerText()).as(name).isEqualTo(totals.remove(name));
		}
		assertThat(totals).isEmpty();
		assertThat(this.screen.reads()).contains("96.5").doesNotContain("元").doesNotContain("15.00");
	}

	private void aCorrectionLeavesTheClosedMonthAlone() {
		look(officer(0).open(GRID).press(MEMBERS.get(PRAISED)));
		this.secretary.unfold("更正").write("原因", "班组核对后发现").press("更正");
		revise(PRAISED, 0, "10", "漏报一处隐患");
		assertThat(look(this.secretary.open("/months/2026-11/ledger")).page().locator("tbody .num").allInnerTexts())
			.containsExactlyInAnyOrder("+10.00", "−50.00", "0.00");
		assertThat(look(this.secretary.open("/corrections")).reads()).contains("班组核对后发现", "100 → 90", "−50.00");
		assertThat(checksum()).as("the closed month's file").isEqualTo(this.closedMonth);
		this.screen.page().clock().fastForward(300_000);
		this.screen.page().locator("li", text(MEMBERS.get(PRAISED))).getByText("90").waitFor();
	}

	private void onDay(int month, int day) {
		this.clock.moveTo(2026, month, day, 9);
	}

	/** The officer of that number in the list, signed in today. */
	private Keyboard officer(int member) {
		Keyboard officer = List.of(this.secretary, this.organisation, this.discipline).get(member);
		officer.page().setViewportSize(1366, 900);
		return officer.signIn(number(member), (member == 0) ? SECRET : SECRET + member);
	}

	/** Somebody on a phone with the PIN of his slip, which he changes first. */
	private Keyboard onAPhone(int person) {
		String slip = this.pins.get(number(person));
		Keyboard someone = look(new Keyboard(phone()).signIn(number(person), slip));
		return someone.write("现在的口令或数字密码", slip, PIN, PIN).send();
	}

	/** What was posted with a month, by name. */
	private Map<String, String> amounts(String month) {
		Map<String, String> amounts = new HashMap<>();
		for (Locator row : look(this.secretary.open("/months/" + month + "/ledger")).page().locator("tbody tr").all()) {
			assertThat(amounts.put(row.locator("a").innerText(), row.locator(".num").innerText())).isNull();
		}
		return amounts;
	}

	private String checksum() {
		byte[] file = this.secretary.page().request().get("/months/2026-10/scorecards.csv").body();
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Nobody passes a page that is not sound; one of each kind is looked at. */
	private Keyboard look(Keyboard who) {
		String kind = who.page().url().replaceAll("/(invite/.+|\\d+)(?=/|#|$)", "/…");
		if (this.seen.add(who.page().viewportSize().width + kind)) {
			isSound(who.page());
		}
		return who;
	}

	private static Locator cells(Keyboard who) {
		return who.page().locator("tr[data-card] input[inputmode]");
	}

	private static Locator rowOf(Keyboard who, int member) {
		return who.page().locator("tr[data-card]", text(MEMBERS.get(member)));
	}

	private static Page.LocatorOptions text(String text) {
		return new Page.LocatorOptions().setHasText(text);
	}

	private static String number(int person) {
		return String.valueOf(FIRST_NUMBER + person);
	}

	/** 88 people in eight crews, eleven of them members, 58 temporary. */
	private static byte[] sheetOfEightyEight() {
		List<List<Object>> rows = new ArrayList<>();
		for (int i = 0; i < 88; i++) {
			boolean member = i < MEMBERS.size();
			String given = List.of("大山", "建国", "铁柱", "春来", "小满", "秋生", "冬青", "立夏").get(i / 11);
			String crew = (i % 8 < 4) ? "掘进" : "采煤";
			rows.add(List.of(FIRST_NUMBER + i, member ? MEMBERS.get(i) : "赵钱孙李周吴郑王冯陈褚".charAt(i % 11) + given,
					crew + "队", crew + "一二三四".charAt(i % 4) + "班", crew + "工", (i < 30) ? "正式工" : "劳务工",
					member ? "党员" : "群众", member ? LocalDate.of(2015, 7, 1) : "", 1975 + i % 30,
					LocalDate.of(2012 + i % 12, 3, 1)));
		}
		return SheetFile.xlsx("花名册", List.of("工号", "姓名", "队", "班组", "工种", "用工形式", "政治面貌", "入党日期", "出生年", "入职日期"), rows);
	}

}
