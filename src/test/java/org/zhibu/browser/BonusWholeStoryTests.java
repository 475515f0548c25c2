package org.zhibu.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhibu.BonusSheets;
import org.zhibu.BonusSheets.Fault;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bonus of a month in one run: the section's sheet of 88 lines with fourteen planted
 * faults, found, corrected, explained; published, signed, doubted, paid, sealed, and a
 * month later corrected.
 */
@Tag("deep")
class BonusWholeStoryTests extends BrowserTest {

	private static final String MONTH = "/months/2026-10/bonus";

	private static final int PEOPLE = 88;

	/** The lines after the two that the sheet spoilt are left out. */
	private static final int UNKNOWN_LINE = 9;

	private static final int STALE_LINE = 7;

	private static final int TWICE_LINE = 87;

	/** Who doubts his line, and whose sealed line is corrected. */
	private static final int DOUBTING = 30;

	private static final int WRONGED = 40;

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	private final Set<String> seen = new HashSet<>();

	private final Map<Long, Keyboard> windows = new HashMap<>();

	private final List<Someone> people = new ArrayList<>();

	private BranchOfStory branch;

	private Someone head;

	private Someone accountant;

	@Test
	void theBonusGoesFromTheSectionsSheetToACorrectionOfTheSealedMonth() {
		theSectionOfEightyEight();
		onDay(11, 8);
		nothingIsInventedOnACleanSheet();
		everyPlantedFaultIsFound();
		theListIsCorrectedAndExplained();
		theListIsGivenOutAndChecked();
		onDay(11, 9);
		twoSignAndItIsPublished();
		oneDoubtsAndThePaperIsKeyedInWithThreeAbsent();
		theDoubtIsUpheldAndTheLineSignedAnew();
		onDay(11, 15);
		theStubIsSealedAndVerified();
		onDay(12, 15);
		aSealedLineIsCorrected();
	}

	private void theSectionOfEightyEight() {
		this.branch = this.month.published();
		this.month.close(this.branch);
		this.head = officer("段长青", Role.SECTION_HEAD);
		this.accountant = officer("算得清", Role.ACCOUNTANT);
		while (this.people.size() < PEOPLE - this.branch.people.size()) {
			this.people.add(this.cast.worker(this.branch, "井下" + this.people.size()));
		}
		this.people.addAll(this.branch.people);
	}

	private Someone officer(String name, Role office) {
		Someone officer = this.cast.worker(this.branch, name);
		this.cast.give(this.branch, officer, office);
		this.people.add(officer);
		return officer;
	}

	private BonusSheets sheet() {
		BonusSheets sheet = BonusSheets.of(this.people);
		this.branch.people.forEach((member) -> sheet.score(member, "50"));
		return sheet;
	}

	private void nothingIsInventedOnACleanSheet() {
		Keyboard accountant = upload("10月奖金.xlsx", sheet().xlsx());
		assertThat(accountant.reads()).contains("奖金 88 行，没有当作奖金的 10 行，有错 0 行").doesNotContain("按表里各列算", "加起来是", "隐藏");
		look(accountant).press("确认，作为这个月的奖金表");
		String page = accountant.page().url();
		assertThat(look(accountant.open(MONTH + "/findings")).reads()).contains("没有查出问题。");
		accountant.page().navigate(page);
		accountant.press("撤回这个月的奖金表");
	}

	private void everyPlantedFaultIsFound() {
		Set<Fault> planted = EnumSet.complementOf(EnumSet.of(Fault.MERGED_PEOPLE, Fault.EMPTY_TAIL));
		assertThat(planted).hasSize(14);
		Keyboard accountant = upload("有错的.xlsx", sheet().plant(planted.toArray(Fault[]::new)).xlsx());
		look(accountant);
		String first = accountant.reads();
		assertThat(List.of("有错 2 行", "这一行在表里是隐藏的", "L4 在隐藏的列里", "G10 是公式", "P9 实发写的是 1330.00", "P11 实发写的是",
				"花名册上没有工号 99999", "第 10 行有错，这个小计没有核对"))
			.allSatisfy((found) -> assertThat(first.contains(found)).as(found).isTrue());
		assertThat(first.contains("H15“-100”：奖励不能是负数")).as("the negative reward").isTrue();
		accountant.press("下一页");
		assertThat(accountant.reads().contains("在第 4 行已经有了")).as("twice").isTrue();
		accountant.press("有错的 2 行先不进，其余确认");
		look(accountant.open(MONTH + "/findings"));
		assertThat(accountant.page().locator("tr[id^=finding-] b").allInnerTexts()).containsExactlyInAnyOrder("合计不符",
				"合计不符", "没有依据", "没有依据", "名册上没有", "一人两行", "漏了人", "漏了人", "漏了人");
		accountant.open(MONTH);
		assertThat(accountant.page().locator("tbody tr").allInnerTexts().subList(2, 5))
			.as("text, full-width digits and 元 are read as what they mean")
			.allSatisfy((line) -> assertThat(line).contains("1200.00"));
	}

	private void theListIsCorrectedAndExplained() {
		change(6, "净额抄错");
		Keyboard accountant = line(1);
		field(accountant, "ground", 1).fill("超额完成进尺");
		field(accountant, "clause", 1).fill("奖金分配办法第5条");
		save(accountant, "补上事由和依据");
		accountant = line(UNKNOWN_LINE);
		accountant.write("工号", this.people.get(9).number());
		save(accountant, "工号抄错");
		accountant = line(TWICE_LINE);
		accountant.write("为什么去掉", "重复").press("去掉这一行");
		assertThat(accountant.reads()).contains("这一行去掉了");
		for (int left : List.of(6, 10)) {
			look(accountant.open(MONTH + "/lines/new")).write("工号", this.people.get(left).number(), "1200");
			field(accountant, "title", 0).fill("安全奖");
			field(accountant, "amount", 0).fill("100");
			field(accountant, "ground", 0).fill("全月无双违");
			field(accountant, "clause", 0).fill("奖金分配办法第3条");
			accountant.press("补上");
		}
		Keyboard secretary = as(this.branch.secretary());
		look(secretary.open(MONTH + "/findings?state=OPEN"));
		assertThat(secretary.page().locator("tr[id^=finding-]").allInnerTexts()).singleElement()
			.satisfies((open) -> assertThat(open).contains("合计不符").contains("第 " + STALE_LINE + " 行"));
		secretary.unfold("写说明").write("为什么没有错", "公式没有重算，各项是对的").press("保存");
		assertThat(secretary.open(MONTH + "/findings?state=EXPLAINED").reads()).contains("公式没有重算，各项是对的");
	}

	private void theListIsGivenOutAndChecked() {
		Keyboard head = look(as(this.head).open(MONTH + "/meeting"));
		head.day("日期", LocalDate.of(2026, 11, 8)).type("2026");
		head.write("地点", "工段会议室");
		for (int delegate : List.of(20, 21)) {
			Locator box = head.page().getByLabel(this.people.get(delegate).name() + " 职工代表");
			head.jump(box).key("Space");
		}
		head.press("保存");
		Keyboard secretary = as(this.branch.secretary()).open(MONTH + "/findings").press("核查通过");
		assertThat(secretary.reads()).contains("核查通过了");
	}

	private void twoSignAndItIsPublished() {
		for (Someone signer : List.of(this.head, this.branch.discipline())) {
			assertThat(look(as(signer).open(MONTH)).press("签认").reads()).contains("签好了");
		}
		assertThat(as(this.branch.secretary()).open(MONTH).press("公示").reads()).contains("公示了");
	}

	private void oneDoubtsAndThePaperIsKeyedInWithThreeAbsent() {
		Keyboard worker = new Keyboard(phone());
		worker.signIn(this.people.get(DOUBTING).number(), Cast.PASSPHRASE);
		look(worker.open("/me/bonus"));
		worker.write("哪里不对", "少算一个夜班").press("提出异议");
		assertThat(look(worker).reads()).contains("异议交上去了", "少算一个夜班");
		Keyboard accountant = look(as(this.accountant).open(MONTH + "/receipts"));
		for (int absent : List.of(50, 51, 52)) {
			accountant.jump(accountant.page().getByLabel(this.people.get(absent).name() + " 没签")).key("Space");
		}
		accountant.jump(accountant.page().getByLabel(this.people.get(53).name() + " 代签人")).type("周大嫂", "妻子");
		accountant.press("其余都签了，保存");
		assertThat(accountant.open(MONTH).reads()).contains("84").contains("1 条异议没有答复");
		accountant.press("发放能发的");
		assertThat(accountant.reads()).contains("发放记好了");
	}

	private void theDoubtIsUpheldAndTheLineSignedAnew() {
		Keyboard discipline = look(as(this.branch.discipline()).open(MONTH + "/doubts"));
		discipline.write("查了什么，怎么答复", "查考勤，12 日夜班漏记").press("属实，要改");
		assertThat(discipline.reads()).contains("属实");
		int line = lineOf(DOUBTING);
		Keyboard accountant = line(line);
		field(accountant, "base", 0).fill("1320");
		save(accountant, "补一个夜班");
		for (Someone signer : List.of(this.branch.secretary(), this.branch.organisation())) {
			as(signer).open(MONTH + "/lines/" + line).press("签认");
		}
		assertThat(as(this.accountant).open(MONTH).press("发放能发的").reads()).contains("发放记好了");
	}

	/** Two lines are missing before him; the two were added at the end. */
	private static int lineOf(int person) {
		return person - 1;
	}

	private void theStubIsSealedAndVerified() {
		Keyboard secretary = look(as(this.branch.secretary()).open(MONTH).press("封存"));
		secretary.press("封存");
		assertThat(look(secretary).reads()).contains("封存好了", this.branch.code() + "-202610");
		String hash = secretary.reads().replaceAll("(?s).*?校验码 ([0-9a-f ]{71}).*", "$1");
		secretary.press("再核对一次");
		assertThat(look(secretary).reads()).contains("和封存时一个字不差");
		secretary.write("纸上的校验码", hash).press("对一下");
		assertThat(secretary.reads()).contains("和纸上的一样");
		look(secretary.open("/stubs").press("全部核对"));
		assertThat(secretary.reads()).contains("1 个存根都核对了");
		assertThat(look(secretary.open("/bonus/years/2026")).reads()).contains("每月实发", "掘进1班");
	}

	private void aSealedLineIsCorrected() {
		int line = lineOf(WRONGED);
		Keyboard accountant = as(this.accountant).open(MONTH + "/lines/" + line).press("更正这一行");
		look(accountant).write("实发应为（元）", "1500", "漏了一项奖励", "12 月 14 日工段办公会").press("先看会怎样");
		assertThat(look(accountant).reads()).contains("会怎样", "1500.00", "差额随2026年11月发");
		accountant.press("就这样更正");
		Keyboard organisation = look(as(this.branch.organisation()).open(MONTH + "/corrections"));
		organisation.press("确认");
		assertThat(organisation.reads()).contains("更正确认了", "2026-11");
		assertThat(as(this.people.get(WRONGED)).open("/me/bonus").reads()).contains("更正为 1500.00 元");
		assertThat(as(this.branch.secretary()).open(MONTH + "/stub/verification").reads()).contains("和封存时一个字不差");
	}

	private Keyboard upload(String name, byte[] sheet) {
		Keyboard accountant = look(as(this.accountant).open(MONTH + "/sheets"));
		accountant.page().setInputFiles("[type=file]", new FilePayload(name, "application/octet-stream", sheet));
		return accountant.press("上传并检查");
	}

	private void change(int line, String reason) {
		save(line(line), reason);
	}

	/** A line with its form unfolded. */
	private Keyboard line(int line) {
		return look(as(this.accountant).open(MONTH + "/lines/" + line)).unfold("更正这一行");
	}

	private void save(Keyboard accountant, String reason) {
		accountant.jump(field(accountant, "reason", 0)).type(reason).press("保存更正");
		assertThat(accountant.reads()).contains("保存好了");
	}

	/** A field of the first form that has it. */
	private static Locator field(Keyboard who, String name, int at) {
		return who.page().locator("form:has([name=base]) [name=" + name + "]").nth(at);
	}

	private void onDay(int month, int day) {
		this.clock.moveTo(2026, month, day, 9);
		this.windows.clear();
	}

	/** Somebody at a window of his own, signed in today. */
	private Keyboard as(Someone who) {
		return this.windows.computeIfAbsent(who.id(), (id) -> new Keyboard(pc()).signIn(who.number(), Cast.PASSPHRASE));
	}

	/** Nobody passes a page that is not sound; one of each kind is looked at. */
	private Keyboard look(Keyboard who) {
		Page page = who.page();
		String kind = page.url().replaceAll("\\d+", "…").replaceAll("\\?.*", "");
		if (this.seen.add(page.viewportSize().width + kind)) {
			isSound(page);
		}
		return who;
	}

}
