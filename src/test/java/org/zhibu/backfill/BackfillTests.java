package org.zhibu.backfill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.rosterimport.TestBook;
import org.zhibu.sheet.SheetCell;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A branch that starts in June keys in its spring from the old books. */
@PageTest
class BackfillTests {

	private static final String PAGE = "/months/backfill?month=2026-03";

	private static final String HEADINGS = "工号,姓名,责任区,安全生产,任务,工作质量,成本节约,文明,设备点检,劳动纪律,综合治理,班组帮联与群众工作,学习与组织生活,得分,星级,奖扣(元),状态\n";

	private static final Pattern CELL = Pattern.compile("name=\"(k\\.\\d+\\.\\d+)\"[^>]*?value=\"([^\"]*)\"");

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private BranchOfStory branch;

	private Visitor secretary;

	@BeforeEach
	void inJune() {
		this.clock.moveTo(2026, 6, 10, 9);
		this.branch = this.cast.branch();
		this.secretary = this.cast.as(this.branch.secretary());
	}

	@Test
	void aBranchThatStartsInJuneKeysInItsSpringFromASheetAndThenOpensJune() {
		for (String period : List.of("2026-03", "2026-04", "2026-05")) {
			fill(period, sheet(this.branch.people));
			assertThat(this.secretary.text()).contains("填进了 11 行，还没有保存");
			assertThat(count("score_month")).as("a sheet alone stores nothing").isLessThan(3);
			save(period);
			assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
			assertThat(this.secretary.follow().text()).contains("补录存好了");
		}
		assertThat(this.secretary.open("/months").text()).contains("2026年3月 补录").contains("开 2026年6月");
		assertThat(this.secretary.open("/").text()).contains("开").doesNotContain("5月份结算").doesNotContain("3月份");
		this.secretary.from("/months", "/months", "month", "2026-05");
		assertThat(this.secretary.status()).isEqualTo(403);
		this.secretary.from("/months", "/months", "month", "2026-06");
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
		assertThat(this.secretary.open("/months/2026-06").text()).doesNotContain("补录：");
		assertThat(count("ledger_entry")).as("nothing is ever settled").isZero();
		this.secretary.open("/months/backfill?month=2026-06");
		assertThat(this.secretary.text()).contains("从2026年6月起").doesNotContain("存为补录");
		assertThat(this.secretary.open("/months/backfill?month=2026-02").text()).contains("存为补录");
	}

	@Test
	void aPastMonthSaysEverywhereThatItWasNeverSettled() {
		Someone member = this.branch.member(0);
		keepMarch();
		long card = card(member);
		String never = "从来没有结算";
		assertThat(this.secretary.open("/months/2026-03").text()).contains("补录：").contains(never).doesNotContain("已结算");
		Visitor own = this.cast.as(member);
		assertThat(own.open("/scorecards/" + card).text()).contains("补录").contains("97 分，补录，" + never);
		assertThat(own.open("/scorecards/" + card + "/print").text()).contains("补录").contains(never);
		assertThat(own.open("/me/scorecards").text()).contains("97 分").contains("补录").doesNotContain("+0.00");
		assertThat(own.open("/board?month=2026-03").text()).contains(never).contains(member.name()).contains("97");
		assertThat(own.open("/people/" + member.id() + "/record/2026").text()).contains("补录").contains("97");
		this.secretary.open("/months/2026-03/scorecards.csv");
		String csv = new String(this.secretary.bytes(), StandardCharsets.UTF_8);
		assertThat(csv.lines().skip(1).toList()).hasSize(11).allMatch((line) -> line.endsWith(",97,5,,补录"));
		assertThat(this.cast.nobody().open("/kiosk/" + this.branch.code()).text()).doesNotContain(member.name());
		assertThat(own.open("/stars/2026/1").text()).contains(member.name()).contains("97").contains("1 个月是补录的");
	}

	@Test
	void aCardOfAPastMonthIsNotMarkedSignedCorrectedObjectedToOrSettled() {
		keepMarch();
		long card = card(this.branch.member(0));
		String page = "/scorecards/" + card;
		Visitor organisation = this.cast.as(this.branch.organisation());
		for (List<String> act : List.of(List.of("/correction", "reason", "少加了一分"), List.of("/signatures", "a", "b"),
				List.of("/excuse", "reason", "住院"), List.of("/veto", "fact", "受伤"), List.of("/merit", "merit", "好"))) {
			organisation.from(page, page + act.get(0), act.get(1), act.get(2));
			assertThat(organisation.status()).as(act.get(0)).isEqualTo(403);
			assertThat(organisation.text()).contains("这张评分表是补录的");
		}
		Visitor own = this.cast.as(this.branch.member(0));
		own.from("/me", page + "/objections", "item", "1", "claim", "不服");
		assertThat(own.status()).isEqualTo(403);
		assertThat(own.text()).contains("这张评分表是补录的");
		for (String act : List.of("/months/2026-03/publication", "/months/2026-03/closing")) {
			this.secretary.from("/months", act);
			assertThat(this.secretary.status()).as(act).isEqualTo(403);
			assertThat(this.secretary.text()).contains("是补录的月份");
		}
		assertThat(count("ledger_entry")).isZero();
		assertThat(count("scorecard_signature")).isZero();
	}

	@Test
	void aBadCellKeepsEverythingTypedAndStoresNothing() {
		Someone one = this.branch.member(0);
		this.secretary.from(PAGE, "/months/backfill",
				fields("month", "2026-03", "version", "-1",
						cells(one, "21", "十五", "10", "", "10", "5", "5", "5", "10", "-1"),
						cells(this.branch.member(1), full())));
		assertThat(this.secretary.status()).isEqualTo(422);
		assertThat(this.secretary.text()).contains("21 分超过了这一项的满分 20 分")
			.contains("“十五”不是分数")
			.contains("“-1”不是分数")
			.contains("这一格还空着");
		assertThat(this.secretary.html()).contains("value=\"十五\"").contains("value=\"21\"");
		this.secretary.from(PAGE, "/months/backfill", "month", "2026-03", "version", "-1");
		assertThat(this.secretary.status()).isEqualTo(422);
		assertThat(this.secretary.text()).contains("没有填任何一行");
		assertThat(count("score_month")).isZero();
		assertThat(count("scheme")).as("looking sets no rules").isZero();
	}

	@Test
	void aSheetSaysRowByRowWhatItCouldNotTake() {
		Someone worker = this.cast.worker(this.branch, "石小山");
		Someone good = this.branch.member(0);
		Someone bad = this.branch.member(1);
		String ten = ",,,20,15,10,10,10,5,5,5,10,10\n";
		fill("2026-03",
				HEADINGS + good.number() + ten + "99999" + ten + worker.number() + ten + good.number() + ten + ten
						+ bad.number() + ",,,20,好,10,10,10,5,5,5,10,11\n" + this.branch.member(2).number()
						+ ",李四,,20,15,10,10,10,5,5,5,10,10\n");
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(200);
		assertThat(this.secretary.text()).contains("填进了 2 行")
			.contains("第 3 行（工号 99999）：花名册上没有这个工号")
			.contains("第 4 行（工号 " + worker.number() + "）：石小山那个月不是党员")
			.contains("第 5 行（工号 " + good.number() + "）：这个工号前面已经有一行了")
			.contains("第 6 行（工号 ）：没有工号")
			.contains("“生产任务”：“好”不是分数")
			.contains("“学习与组织生活”：11 分超过了这一项的满分 10 分")
			.contains("花名册上这个工号是" + this.branch.member(2).name() + "，表里写的是李四");
		assertThat(this.secretary.html()).contains("value=\"好\"");
		assertThat(count("score_month")).isZero();
		fill("2026-03", "工号,安全生产\n" + good.number() + ",20\n");
		assertThat(this.secretary.status()).isEqualTo(422);
		assertThat(this.secretary.text()).contains("表里没有“生产任务”这一列");
	}

	@Test
	void aFormulaIsNotTakenFromAWorkbook() {
		String[] headings = HEADINGS.strip().split(",");
		StringBuilder rows = new StringBuilder("<row r=\"1\">");
		for (int column = 0; column < headings.length; column++) {
			rows.append(TestBook.text(SheetCell.address(column, 1), headings[column]));
		}
		rows.append("</row><row r=\"2\">")
			.append(TestBook.text("A2", this.branch.member(0).number()))
			.append("<c r=\"D2\"><f>10+10</f><v>20</v></c><c r=\"E2\"><v>15</v></c></row>");
		this.secretary.open(PAGE)
			.upload("/months/backfill/sheet", "file", "三月.xlsx", TestBook.raw(rows.toString(), "").bytes(), "month",
					"2026-03");
		assertThat(this.secretary.status()).isEqualTo(200);
		assertThat(this.secretary.html()).contains("value=\"15\"").doesNotContain("value=\"20\"");
		assertThat(this.secretary.text()).contains("公式");
	}

	@Test
	void aWrongMonthIsKeyedInAgainAndTheAuditKeepsBothTotals() {
		keepMarch();
		Someone member = this.branch.member(0);
		this.clock.moveTo(2026, 6, 11, 9);
		this.secretary = this.cast.as(this.branch.secretary()).open(PAGE);
		String version = version();
		this.secretary.submit("/months/backfill",
				fields("month", "2026-03", "version", version,
						cells(member, "10", "15", "10", "10", "10", "5", "5", "5", "10", "10"),
						cells(this.branch.member(1), none())));
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
		assertThat(this.secretary.open("/scorecards/" + card(member)).text()).contains("90 分");
		assertThat(details("month.keyedAgain")).containsExactlyInAnyOrder("2026-03 · " + member.number() + " · 97 → 90",
				"2026-03 · " + this.branch.member(1).number() + " · 97 → —");
		assertThat(count("scorecard")).isEqualTo(10);
		this.secretary.open(PAGE)
			.submit("/months/backfill", fields("month", "2026-03", "version", version, cells(member, full())));
		assertThat(this.secretary.status()).as("somebody keyed in since").isEqualTo(409);
		List<String> empty = new ArrayList<>();
		this.branch.people.forEach((one) -> empty.addAll(cells(one, none())));
		this.secretary.open(PAGE);
		this.secretary.submit("/months/backfill", fields("month", "2026-03", "version", version(), empty));
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
		assertThat(count("score_month")).as("the last card takes the month along").isZero();
		assertThat(count("scorecard_mark")).isZero();
	}

	@Test
	void somebodyOfAnotherBranchOrNoMemberIsNotThere() {
		BranchOfStory other = this.cast.branch();
		for (Someone stranger : List.of(other.member(0), this.cast.worker(this.branch, "石小山"))) {
			this.secretary.from(PAGE, "/months/backfill",
					fields("month", "2026-03", "version", "-1", cells(stranger, full())));
			assertThat(this.secretary.status()).isEqualTo(404);
		}
		assertThat(count("score_month")).isZero();
		keepMarch();
		assertThat(this.cast.as(other.secretary()).open("/months/2026-03").status()).isEqualTo(404);
	}

	@Test
	void onlyMonthsThatAreOverAndBeforeTheFirstOpenedOneAreKeyedIn() {
		for (String wrong : List.of("2026-06", "2026-07", "2010-01")) {
			this.secretary.from(PAGE, "/months/backfill",
					fields("month", wrong, "version", "-1", cells(this.branch.member(0), full())));
			assertThat(this.secretary.status()).as(wrong).isEqualTo(403);
		}
		assertThat(this.secretary.text()).as("what was typed is kept").contains("您刚才填的内容");
	}

	private void keepMarch() {
		fill("2026-03", sheet(this.branch.people));
		save("2026-03");
		assertThat(this.secretary.status()).as(this.secretary.text()).isEqualTo(302);
	}

	private void fill(String period, String csv) {
		this.secretary.open("/months/backfill?month=" + period)
			.upload("/months/backfill/sheet", "file", "旧账.csv", csv.getBytes(StandardCharsets.UTF_8), "month", period);
	}

	/** Sends the grid as it stands on the page. */
	private void save(String period) {
		Map<String, String> sent = new LinkedHashMap<>();
		Matcher cells = CELL.matcher(this.secretary.html());
		while (cells.find()) {
			sent.put(cells.group(1), cells.group(2));
		}
		List<String> fields = new ArrayList<>(List.of("month", period, "version", version()));
		sent.forEach((name, value) -> fields.addAll(List.of(name, value)));
		this.secretary.submit("/months/backfill", fields.toArray(String[]::new));
	}

	private String version() {
		return this.secretary.html().replaceAll("(?s).*name=\"version\" value=\"(-?\\d+)\".*", "$1");
	}

	private static String sheet(List<Someone> members) {
		StringBuilder csv = new StringBuilder(HEADINGS);
		members.forEach((one) -> csv.append(one.number())
			.append(',')
			.append(one.name())
			.append(",三号巷,20,15,10,10,10,5,5,5,10,7,97,5,20,已结算\n"));
		return csv.toString();
	}

	private static String[] full() {
		return MonthStory.FULL.toArray(String[]::new);
	}

	private static String[] none() {
		return new String[] { "", "", "", "", "", "", "", "", "", "" };
	}

	private static List<String> cells(Someone who, String... ten) {
		List<String> fields = new ArrayList<>();
		for (int i = 0; i < ten.length; i++) {
			fields.addAll(List.of("k." + who.id() + "." + (i + 1), ten[i]));
		}
		return fields;
	}

	@SuppressWarnings("unchecked")
	private static String[] fields(Object... some) {
		List<String> fields = new ArrayList<>();
		for (Object one : some) {
			fields.addAll((one instanceof List<?> more) ? (List<String>) more : List.of((String) one));
		}
		return fields.toArray(String[]::new);
	}

	private long card(Someone who) {
		long[] id = new long[1];
		this.month.within(this.branch,
				() -> id[0] = this.jdbc
					.sql("select id from scorecard where branch_id = ? and person_id = ? and period = '2026-03'")
					.params(this.branch.id, who.id())
					.query(Long.class)
					.single());
		return id[0];
	}

	private long count(String table) {
		long[] count = new long[1];
		this.month.within(this.branch,
				() -> count[0] = this.jdbc.sql("select count(*) from " + table + " where branch_id = ?")
					.params(this.branch.id)
					.query(Long.class)
					.single());
		return count[0];
	}

	private List<String> details(String verb) {
		List<String> details = new ArrayList<>();
		this.month.within(this.branch,
				() -> details
					.addAll(this.jdbc.sql("select detail from audit_entry where branch_id = ? and verb = ? order by id")
						.params(this.branch.id, verb)
						.query(String.class)
						.list()));
		return details;
	}

}
