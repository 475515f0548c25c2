package org.zhibu.story;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.regulation.Regulations;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The branch writes down by what it rewards and deducts. */
@PageTest
class RegulationStoryTests {

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Regulations book;

	@Test
	void theDeskAsksForTheFirstRegulationAndAClauseThenGroundsADeduction() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		Visitor secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open("/").text()).contains("登第一份制度");
		assertThat(this.cast.as(branch.member(0)).open("/").text()).doesNotContain("登第一份制度");
		secretary.from("/regulations/new", "/regulations", "title", "《成本管理办法》", "number", "〔2026〕7 号", "adoptedBy",
				"工段办公会", "from", "2026年1月1日", "clauses", "第一条 每班回收断钎杆。\n第二条 少一根扣 0.5 分。\n\n");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.follow().text()).contains("《成本管理办法》")
			.contains("工段办公会通过")
			.contains("自 2026-01-01 起施行")
			.contains("第 1 条 每班回收断钎杆。")
			.contains("第 2 条 少一根扣 0.5 分。")
			.contains("已经施行的不能改");
		assertThat(secretary.open("/").text()).doesNotContain("登第一份制度");
		assertThat(this.cast.as(this.cast.worker(branch, "钱进")).open("/regulations").text()).contains("《成本管理办法》")
			.contains("有效")
			.doesNotContain("登一份制度");

		this.month.rest(branch);
		secretary.from("/months", "/months", "month", "2026-10");
		this.month.mark(secretary, java.util.Map.of());
		long card = this.month.card(branch, branch.member(0));
		this.month.mark(secretary, java.util.Map.of("m." + card + ".4", "9.5"));
		secretary.open("/scorecards/" + card + "/marks/4");
		assertThat(secretary.text()).contains("《成本管理办法》第 2 条 少一根扣 0.5 分。");
		String clause = choice(secretary, "少一根扣 0.5 分。");
		secretary.submit("/scorecards/" + card + "/marks/4", "reason", "", "clause", clause);
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.open("/scorecards/" + card).text()).contains("《成本管理办法》第 2 条 少一根扣 0.5 分。");
	}

	@Test
	void oneInForceIsReplacedFromADayAndTheOldOneStaysReadable() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		String old = entered(branch, "1 号", "2026-01-01");
		Visitor organisation = this.cast.as(branch.organisation());
		organisation.open(old + "/edit");
		assertThat(organisation.status()).isEqualTo(403);
		assertThat(organisation.text()).contains("要改就出一份新的代替它");
		organisation.open(old + "/replacement").submit(old + "/replacement", form("2 号", "2026-10-25", "0"));
		assertThat(organisation.status()).isEqualTo(422);
		assertThat(organisation.text()).contains("只能从今天或以后施行");
		organisation.submit(old + "/replacement", form("2 号", "2026-12-01", "0"));
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		String successor = organisation.location();
		assertThat(organisation.follow().text()).contains("还没施行").contains("代替： 1 号 《考勤办法》");
		assertThat(organisation.open(old).text()).contains("到 2026-11-30 为止")
			.contains("自 2026-12-01 起由新的代替： 2 号")
			.contains("有效");
		assertThat(inForce(branch, LocalDate.of(2026, 11, 30))).containsExactly("1 号");
		assertThat(inForce(branch, LocalDate.of(2026, 12, 1))).containsExactly("2 号");

		organisation.open(successor + "/edit");
		organisation.submit(successor, form("2 号", "2027-01-01", version(organisation)));
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		assertThat(inForce(branch, LocalDate.of(2026, 12, 31))).containsExactly("1 号");
		assertThat(inForce(branch, LocalDate.of(2027, 1, 1))).containsExactly("2 号");
		this.clock.moveTo(2027, 1, 1, 9);
		assertThat(this.cast.as(branch.organisation()).open(old).text()).contains("已失效");
		assertThat(this.cast.as(branch.organisation()).open("/regulations").text()).doesNotContain("1 号");
		assertThat(this.cast.as(branch.organisation()).open("/regulations?ended=true").text()).contains("1 号");
	}

	@Test
	void oneNotYetInForceIsRewrittenButNotOnAStalePage() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		String coming = entered(branch, "1 号", "2026-11-01");
		Visitor first = this.cast.as(branch.secretary()).open(coming + "/edit");
		String seen = version(first);
		Visitor second = this.cast.as(branch.organisation()).open(coming + "/edit");
		second.submit(coming, "title", "考勤办法", "number", "1 号", "adoptedBy", "支委会", "from", "2026-11-01", "clauses",
				"只留一条", "version", seen);
		assertThat(second.status()).as(second.text()).isEqualTo(302);
		assertThat(second.follow().text()).contains("第 1 条 只留一条").doesNotContain("第 2 条");
		first.submit(coming, form("1 号", "2026-11-02", seen));
		assertThat(first.status()).isEqualTo(409);
		assertThat(first.text()).contains("2026-11-02").contains("迟到一次扣 1 分");
	}

	@Test
	void aRegulationIsRepealedWithALastDay() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		String page = entered(branch, "1 号", "2026-01-01");
		Visitor secretary = this.cast.as(branch.secretary());
		secretary.open(page).submit(page + "/ending", "version", "0", "lastDay", "2026-10-25");
		assertThat(secretary.status()).isEqualTo(422);
		secretary.open(page).submit(page + "/ending", "version", "0", "lastDay", "二月三十");
		assertThat(secretary.status()).isEqualTo(422);
		secretary.open(page).submit(page + "/ending", "version", "0", "lastDay", "2026-10-31");
		assertThat(secretary.follow().text()).contains("到 2026-10-31 为止");
		assertThat(inForce(branch, LocalDate.of(2026, 10, 31))).hasSize(1);
		assertThat(inForce(branch, LocalDate.of(2026, 11, 1))).isEmpty();
	}

	@Test
	void whatIsWrongIsSaidAtItsPlaceAndEverythingTypedIsKept() {
		BranchOfStory branch = this.cast.branch();
		this.clock.moveTo(2026, 10, 26, 9);
		entered(branch, "1 号", "2026-01-01");
		Visitor secretary = this.cast.as(branch.secretary());
		secretary.from("/regulations/new", "/regulations", form("1 号", "2026-01-01", "0"));
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("编号“1 号”已经有了").contains("迟到一次扣 1 分");
		secretary.submit("/regulations", form("9 号", "某日", "0"));
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("请写一个日期");
		assertThat(secretary.html()).contains("value=\"某日\"").contains("value=\"9 号\"");
		secretary.submit("/regulations", "title", "", "number", " ", "adoptedBy", "", "from", "", "clauses", "\n");
		assertThat(secretary.status()).isEqualTo(422);
		secretary.submit("/regulations");
		assertThat(secretary.status()).isEqualTo(422);
		secretary.submit("/regulations", "title", "办法", "number", "3 号", "adoptedBy", "支委会", "from", "2026-01-01",
				"clauses", "长".repeat(501));
		assertThat(secretary.text()).contains("第 1 条太长");
		assertThat(inForce(branch, LocalDate.of(2026, 10, 26))).containsExactly("1 号");
	}

	@Test
	void anotherBranchKnowsNothingOfIt() {
		this.clock.moveTo(2026, 10, 26, 9);
		String page = entered(this.cast.branch(), "1 号", "2026-01-01");
		BranchOfStory other = this.cast.branch();
		Visitor stranger = this.cast.as(other.secretary());
		assertThat(stranger.open(page).status()).isEqualTo(404);
		assertThat(stranger.open(page + "/replacement").status()).isEqualTo(404);
		assertThat(stranger.open("/regulations").text()).contains("还没有有效的制度");
	}

	private String entered(BranchOfStory branch, String number, String from) {
		Visitor secretary = this.cast.as(branch.secretary());
		secretary.from("/regulations/new", "/regulations", form(number, from, "0"));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		return secretary.location();
	}

	private static String[] form(String number, String from, String version) {
		return new String[] { "title", "考勤办法", "number", number, "adoptedBy", "支委会", "from", from, "clauses",
				"迟到一次扣 1 分\n早退一次扣 1 分", "version", version };
	}

	private java.util.List<String> inForce(BranchOfStory branch, LocalDate day) {
		java.util.List<String> numbers = new java.util.ArrayList<>();
		this.month.within(branch,
				() -> this.book.inForce(day).forEach((regulation) -> numbers.add(regulation.getNumber())));
		return numbers;
	}

	private static String version(Visitor visitor) {
		Matcher found = VERSION.matcher(visitor.html());
		assertThat(found.find()).as(visitor.text()).isTrue();
		return found.group(1);
	}

	private static String choice(Visitor visitor, String ending) {
		Matcher found = Pattern.compile("value=\"(\\d+)\"[^>]*>[^<]*" + Pattern.quote(ending)).matcher(visitor.html());
		assertThat(found.find()).as(visitor.html()).isTrue();
		return found.group(1);
	}

}
