package org.zhibu.bonussheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.BonusSheets;
import org.zhibu.BonusSheets.Fault;
import org.zhibu.Cast;
import org.zhibu.Cast.Someone;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.sheet.SheetReader;
import org.zhibu.sheet.SheetRow;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The accountant brings the section's sheet of October: seen first, entered, taken back.
 */
@PageTest
class BonusSheetPageTests {

	private static final String SHEETS = "/months/2026-10/bonus/sheets";

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

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

	private Cast.BranchOfStory branch;

	private Someone accountant;

	private Visitor visitor;

	@BeforeEach
	void aSectionWithAnAccountant() {
		this.clock.moveTo(2026, 10, 30, 9);
		this.branch = this.cast.branch();
		this.accountant = this.cast.worker(this.branch, "全细账");
		this.cast.give(this.branch, this.accountant, Role.ACCOUNTANT);
		this.visitor = this.cast.as(this.accountant);
	}

	@Test
	void aCleanSheetOfEightyEightLinesIsSeenEnteredAndTakenBack() {
		List<Someone> people = new ArrayList<>(this.branch.people);
		while (people.size() < 88) {
			people.add(this.cast.worker(this.branch, "井下" + people.size()));
		}
		String page = upload("10月奖金.xlsx", BonusSheets.of(people).xlsx());
		assertThat(this.visitor.text()).contains("奖金 88 行，没有当作奖金的 10 行，有错 0 行").contains("下一页").contains("掘进1班小计");
		assertThat(this.visitor.open(page + "?show=LEFT_OUT").text()).contains("小计或合计").doesNotContain("方致远");
		assertThat(count("bonus_line")).isZero();

		this.visitor.open(page).submit(page + "/confirmation", "version", "0");
		assertThat(this.visitor.follow().text()).contains("已经是这个月的奖金表", "已导入");
		assertThat(count("bonus_line")).isEqualTo(88);
		assertThat(sum("select sum(base_fen) from bonus_line where branch_id = ?")).isEqualTo(88 * 120000);
		assertThat(sum("select sum(fen) from bonus_amount where branch_id = ? and kind = 'REWARD'"))
			.isEqualTo(88 * 10000 + 30 * 15000);
		assertThat(sum("select sum(fen) from bonus_amount where branch_id = ? and kind = 'DEDUCTION'"))
			.isEqualTo(18 * 2000);
		assertThat(sum("select count(*) from bonus_line where branch_id = ? and person_id is null")).isZero();
		assertThat(sum("select sheet_row from bonus_line where branch_id = ? and line_no = 88")).isEqualTo(99);
		assertThat(this.visitor.open(SHEETS).text()).contains("2026年10月的奖金表已经有了");

		this.visitor.open(page).submit(page + "/undoing", "version", "1");
		assertThat(this.visitor.follow().text()).contains("撤回好了", "已撤销");
		assertThat(count("bonus_line") + count("bonus_amount") + count("bonus_month")).isZero();
		upload("10月奖金.xlsx", BonusSheets.of(people).xlsx());
	}

	@Test
	void everyFaultIsShownAtItsRowAndNothingHalfIsEntered() {
		List<Someone> people = new ArrayList<>(this.branch.people);
		people.add(this.cast.worker(this.branch, "井下人"));
		Fault[] faults = Stream.of(Fault.values())
			.filter((fault) -> fault != Fault.MERGED_PEOPLE)
			.toArray(Fault[]::new);
		String page = upload("有错.xlsx", BonusSheets.of(people).plant(faults).xlsx());
		assertThat(this.visitor.text()).contains("奖金 11 行，没有当作奖金的 3 行，有错 2 行")
			.contains("这一行在表里是隐藏的")
			.contains("L4 在隐藏的列里")
			.contains("G10 是公式：请复制后选“粘贴为数值”再传")
			.contains("P9 实发写的是 1330.00，按表里各列算是 1280.00")
			.contains("P11 实发写的是 1290.00，按表里各列算是 1300.00")
			.contains("H15“-100”：奖励不能是负数")
			.contains("花名册上没有工号 99999")
			.contains("第 10 行有错，这个小计没有核对")
			.contains("在第 4 行已经有了");
		this.visitor.submit(page + "/confirmation", "version", "0");
		assertThat(this.visitor.status()).isEqualTo(403);
		assertThat(count("bonus_month") + count("bonus_line")).isZero();
		this.visitor.open(page + "/rejected.xlsx");
		List<SheetRow> rejected = new SheetReader().read(this.visitor.bytes());
		assertThat(rejected).hasSize(3);
		assertThat(rejected.get(0).cell(16).text()).isEqualTo("原因");
		assertThat(rejected.get(1).cell(16).text()).contains("G10 是公式");
		this.visitor.open(page).submit(page + "/confirmation", "version", "0", "without", "true");
		assertThat(this.visitor.follow().text()).contains("已经是这个月的奖金表");
		assertThat(count("bonus_line")).isEqualTo(11);
		assertThat(sum("select count(*) from bonus_line where branch_id = ? and person_id is null")).isOne();
	}

	@Test
	void mergedCellsAmongThePeopleAreRefusedWithTheirRange() {
		this.visitor.open(SHEETS)
			.upload(SHEETS, "file", "合并.xlsx", BonusSheets.of(this.branch.people).plant(Fault.MERGED_PEOPLE).xlsx());
		assertThat(this.visitor.status()).isEqualTo(422);
		assertThat(this.visitor.text()).contains("G4:G5 是合并的单元格");
		this.visitor.open(SHEETS).upload(SHEETS, "file", "空.csv", "工号,姓名,基数\n".getBytes(StandardCharsets.UTF_8));
		assertThat(this.visitor.text()).contains("表里只有标题，没有人");
		this.visitor.open(SHEETS).submit(SHEETS);
		assertThat(this.visitor.text()).contains("请先选一个表格");
		assertThat(count("bonus_sheet")).isZero();
	}

	@Test
	void chineseCsvWithoutAMarkIsReadAndTwoOfOneNameAreTold() {
		Someone one = this.cast.worker(this.branch, "王小石");
		Someone other = this.cast.worker(this.branch, "王小石");
		String page = upload("奖金.csv", ("姓名,基本奖,超产奖,事由,依据\r\n邵北辰,\"1,234.50元\",５０,超产,第5条\r\n王小石,1200,,,\r\n")
			.getBytes(Charset.forName("GB18030")));
		assertThat(this.visitor.text()).contains("A3：花名册上有几位“王小石”").contains(one.number()).contains(other.number());
		this.visitor.submit(page + "/discarding");
		assertThat(this.visitor.follow().text()).contains("已经丢开", "已丢开");
		assertThat(this.visitor.open(page).text()).contains("没有这样的行");

		page = upload("奖金.csv", BonusSheets.of(this.branch.people).csv().getBytes(Charset.forName("GB18030")));
		assertThat(this.visitor.text()).contains("奖金 11 行，没有当作奖金的 3 行，有错 0 行");
		this.visitor.submit(page + "/confirmation", "version", "0");
		assertThat(count("bonus_line")).isEqualTo(11);
	}

	@Test
	void columnsAreCorrectedByHandAndKnownNextMonth() {
		String sheet = "谁,几号,月钱,风险,扣\n邵北辰,%s,1200,50,10\n".formatted(this.branch.member(0).number());
		String page = upload("生.csv", sheet.getBytes(StandardCharsets.UTF_8));
		assertThat(this.visitor.text()).contains("没有找到“工号”列或“姓名”列");
		this.visitor.submit(page + "/mapping", "version", "0", "field", "NAME,NUMBER,NOTHING,REWARD,DEDUCTION");
		assertThat(this.visitor.follow().text()).contains("按新的列重新检查过了", "没有找到“基本奖”列");
		this.visitor.submit(page + "/mapping", "version", "0", "field", "NAME,NUMBER,BASE,REWARD,DEDUCTION");
		assertThat(this.visitor.status()).as("a stale page").isEqualTo(409);
		this.visitor.open(page).submit(page + "/mapping", "version", "1", "field", "NAME,NUMBER,BASE,REWARD,DEDUCTION");
		assertThat(this.visitor.follow().text()).contains("奖金 1 行");
		this.visitor.submit(page + "/confirmation", "version", "2");
		assertThat(this.visitor.follow().text()).contains("已经是这个月的奖金表");

		this.clock.moveTo(2026, 11, 28, 9);
		Visitor later = this.cast.as(this.accountant);
		String november = SHEETS.replace("2026-10", "2026-11");
		later.open(november).upload(november, "file", "生.csv", sheet.getBytes(StandardCharsets.UTF_8));
		assertThat(later.follow().text()).contains("奖金 1 行，没有当作奖金的 0 行，有错 0 行");
		long id = sum("select max(id) from bonus_sheet where branch_id = ?");
		later.submit(november + "/" + id + "/confirmation", "version", "0");
		assertThat(sum("select count(*) from bonus_month where branch_id = ?")).isEqualTo(2);
	}

	@Test
	void aRosterThatMovedIsShownAgainBeforeAnythingIsEntered() {
		String page = upload("奖金.csv", "姓名,基本奖\n陶望舒,1200\n".getBytes(StandardCharsets.UTF_8));
		this.cast.worker(this.branch, "陶望舒");
		this.visitor.submit(page + "/confirmation", "version", "0");
		assertThat(this.visitor.status()).isEqualTo(409);
		assertThat(this.visitor.text()).contains("您看过以后花名册变了").contains("有几位“陶望舒”");
		assertThat(count("bonus_month")).isZero();
	}

	@Test
	void theSampleAndTheFormOfTodaysRosterAreTakenAsTheyAre() {
		this.visitor.open(SHEETS + "/sample.xlsx");
		upload("样表.xlsx", this.visitor.bytes());
		assertThat(this.visitor.text()).contains("奖金 5 行，没有当作奖金的 3 行，有错 0 行")
			.doesNotContain("加起来是")
			.doesNotContain("按表里各列算");
		this.visitor.open(SHEETS + "/form.xlsx");
		byte[] form = this.visitor.bytes();
		assertThat(new SheetReader().read(form)).hasSize(13);
		upload("空表.xlsx", form);
		assertThat(this.visitor.text()).contains("奖金 12 行，没有当作奖金的 0 行，有错 0 行").contains("没有写基本奖");
	}

	@Test
	void aListThatWasGivenOutIsNotTakenBackWithItsSheet() {
		String page = upload("奖金.xlsx", BonusSheets.of(this.branch.people).xlsx());
		this.visitor.submit(page + "/confirmation", "version", "0");
		BranchContext.within(this.branch.id,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc
					.sql("update bonus_month set state = 'DISTRIBUTED', met_on = ? where branch_id = ?")
					.params(LocalDate.of(2026, 10, 30), this.branch.id)
					.update()));
		assertThat(this.visitor.open(page).text()).contains("已经开过分配会，不能整张撤回");
		this.visitor.submit(page + "/undoing", "version", "1");
		assertThat(this.visitor.status()).isEqualTo(403);
		assertThat(count("bonus_line")).isEqualTo(11);
	}

	@Test
	void aDraftTakenBackElsewhereLeavesItsSheetUndone() {
		String page = upload("奖金.xlsx", BonusSheets.of(this.branch.people).xlsx());
		this.visitor.submit(page + "/confirmation", "version", "0");
		CurrentPerson actor = new CurrentPerson(1, this.accountant.id(), this.branch.id, "", "",
				Set.of(Role.ACCOUNTANT), Set.of());
		BranchContext.within(this.branch.id, () -> this.months.takeBack(actor, OCTOBER));
		assertThat(this.visitor.open(page).text()).contains("已撤销");
		String second = upload("奖金二.xlsx", BonusSheets.of(this.branch.people).xlsx());
		this.visitor.submit(second + "/confirmation", "version", "0");
		this.visitor.open(second).submit(page + "/undoing", "version", "2");
		assertThat(this.visitor.status()).isEqualTo(403);
		assertThat(this.visitor.text()).contains("只有已导入的才能撤销");
		assertThat(count("bonus_line")).isEqualTo(11);
	}

	@Test
	void ofSheetsConfirmedAtOnceOneBecomesTheList() throws Exception {
		int racers = 6;
		List<String> pages = new ArrayList<>();
		List<Visitor> visitors = new ArrayList<>();
		for (int i = 0; i < racers; i++) {
			pages.add(upload("奖金" + i + ".xlsx", BonusSheets.of(this.branch.people).xlsx()));
			visitors.add(this.cast.as(deputy(i)).open(pages.get(i)));
		}
		ExecutorService pool = Executors.newFixedThreadPool(racers);
		CyclicBarrier barrier = new CyclicBarrier(racers);
		List<Future<Visitor>> answers = new ArrayList<>();
		for (int i = 0; i < racers; i++) {
			int at = i;
			answers.add(pool.submit(() -> {
				barrier.await();
				return visitors.get(at).submit(pages.get(at) + "/confirmation", "version", "0");
			}));
		}
		int entered = 0;
		for (Future<Visitor> answer : answers) {
			Visitor racer = answer.get();
			if (racer.status() == 302) {
				entered++;
			}
			else {
				assertThat(racer.status()).as(racer.text()).isEqualTo(403);
				assertThat(racer.text()).contains("2026年10月的奖金表已经有了");
			}
		}
		pool.shutdown();
		assertThat(entered).isOne();
		assertThat(count("bonus_month")).isOne();
		assertThat(count("bonus_line")).isEqualTo(11);
		assertThat(sum("select count(*) from bonus_sheet where branch_id = ? and state = 'CONFIRMED'")).isOne();
	}

	private Someone deputy(int i) {
		Someone officer = this.cast.worker(this.branch, "副段长" + i);
		this.cast.give(this.branch, officer, Role.DEPUTY_HEAD);
		return officer;
	}

	@Test
	void fiveThousandLinesGoInTogether() {
		StringBuilder sheet = new StringBuilder("工号;姓名;基本奖;安全奖;事由;罚款;原因;实发\n");
		for (int i = 0; i < 5000; i++) {
			sheet.append('B').append(i).append(";众人").append(i).append(";1200;100;全月无事故;20;迟到;1280\n");
		}
		String page = upload("大.csv", sheet.toString().getBytes(StandardCharsets.UTF_8));
		this.visitor.submit(page + "/confirmation", "version", "0");
		assertThat(this.visitor.status()).isEqualTo(302);
		assertThat(count("bonus_line")).isEqualTo(5000);
		assertThat(count("bonus_amount")).isEqualTo(10000);
	}

	@Test
	void theCommitteeLooksAndTheSheetBelongsToItsMonthAndBranch() {
		String page = upload("奖金.xlsx", BonusSheets.of(this.branch.people).xlsx());
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open(SHEETS).text()).contains("奖金表由工段长、副工段长或核算员录入");
		assertThat(secretary.open(page).text()).contains("奖金表由工段长、副工段长或核算员录入").doesNotContain("按这样再检查一遍");
		secretary.submit(page + "/confirmation", "version", "0");
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(this.visitor.open(page.replace("2026-10", "2026-09")).status()).isEqualTo(404);
		assertThat(this.cast.as(this.cast.branch().secretary()).open(page).status()).isEqualTo(404);
		assertThat(this.visitor.open(SHEETS.replace("2026-10", "2026-11")).text()).contains("2026年11月还没有开始");
	}

	private String upload(String name, byte[] sheet) {
		this.visitor.open(SHEETS).upload(SHEETS, "file", name, sheet);
		assertThat(this.visitor.status()).as(this.visitor.text()).isEqualTo(302);
		String page = this.visitor.location();
		this.visitor.open(page);
		return page;
	}

	private int count(String table) {
		return sum("select count(*) from " + table + " where branch_id = ?");
	}

	private int sum(String query) {
		return BranchContext.within(this.branch.id, () -> this.transaction
			.execute((status) -> this.jdbc.sql(query).params(this.branch.id).query(Integer.class).single()));
	}

}
