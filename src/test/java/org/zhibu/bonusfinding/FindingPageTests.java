package org.zhibu.bonusfinding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.BonusState;
import org.zhibu.bonus.LineChanges;
import org.zhibu.bonus.LineDraft;
import org.zhibu.bonusrule.RuleName;
import org.zhibu.roster.Recusals;
import org.zhibu.distribution.Distribution;
import org.zhibu.distribution.Meeting;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Role;
import org.zhibu.shared.Yuan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A faulty list is found out, corrected or explained, and only then checked. */
@PageTest
class FindingPageTests {

	private static final String FINDINGS = "/months/2026-10/bonus/findings";

	private static final String CHECK = "/months/2026-10/bonus/check";

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private BonusMonths months;

	@Autowired
	private Distribution distribution;

	@Autowired
	private LineChanges changes;

	@Autowired
	private Recusals recusals;

	private BonusStory story;

	@BeforeEach
	void october() {
		this.clock.moveTo(2026, 11, 8, 9);
		this.story = new BonusStory(this.cast, this.month, this.jdbc, this.transaction);
	}

	@Test
	void everyRuleFindsItsFaultAndTheCheckWaitsForAllOfThem() {
		enter(this.story.faulty());
		assertThat(rules("OPEN")).containsExactlyInAnyOrderElementsOf(
				Arrays.stream(RuleName.values()).map(Enum::name).collect(Collectors.toSet()));
		Visitor secretary = this.cast.as(this.story.branch.secretary());
		assertThat(secretary.open("/").text()).contains("奖金表有 " + open().size() + " 条没查清");
		assertThat(this.cast.as(this.story.accountant).open("/").text()).contains("条没查清");
		assertThat(this.cast.as(this.story.head).open("/").text()).doesNotContain("条没查清");
		assertThat(secretary.open(FINDINGS).text()).contains("表上实发 2999.99 元，按各项算是 3000.00 元。")
			.contains("表里 L7")
			.contains("表里第 9 行")
			.contains("先登记分配会");
		refuseAndCheck(secretary);
	}

	private void refuseAndCheck(Visitor secretary) {
		refused(secretary, "先登记分配会，再核查");
		meet();
		refused(secretary, "2026年10月没有评分的月份");
		this.story.scored();
		refused(secretary, "2026年10月的评分还没有结算");
		this.story.closed();
		refused(secretary, "还有 " + open().size() + " 条没查清");
		explainAll();
		assertThat(open()).isEmpty();
		assertThat(secretary.open(FINDINGS).text()).contains("月底补发，工段有会议记录")
			.contains(this.story.branch.publicity().name());
		check(secretary);
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.follow().text()).contains("核查通过了");
		assertThat(state()).isEqualTo(BonusState.CHECKED);
		refused(secretary, "已经核查过了");
	}

	@Test
	void aCorrectedFaultIsCorrectedAndOpensAgainWhenItReturns() {
		enter(this.story.faulty());
		LineDraft wrong = this.story.lines.get(5);
		LineDraft right = wrong.paying(wrong.base(), List.of());
		replace(6, 1, right, "重新加过");
		assertThat(states("SUM_DIFFERS")).containsExactly("CORRECTED");
		Visitor reader = this.cast.as(this.story.branch.organisation()).open(FINDINGS + "?rule=SUM_DIFFERS");
		assertThat(reader.text()).contains("已更正").contains("重新加过").contains("核算");
		replace(6, 2, wrong, "还是按表");
		assertThat(states("SUM_DIFFERS")).containsExactly("OPEN");
		within(() -> this.changes.add(this.story.accountantActor(), BonusStory.OCTOBER,
				this.story.line(this.story.branch.people.get(10), 300000)));
		assertThat(states("PERSON_MISSING")).containsExactly("CORRECTED");
		within(() -> this.changes.drop(this.story.accountantActor(), BonusStory.OCTOBER, 8, 1, "重复"));
		assertThat(states("PERSON_TWICE")).containsExactly("CORRECTED");
	}

	@Test
	void anExplanationStandsUntilItsFiguresChange() {
		enter(this.story.faulty());
		Visitor secretary = this.cast.as(this.story.branch.secretary());
		explain(secretary, id("NET_BELOW_ZERO"), "停工一个月");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		LineDraft other = this.story.lines.get(6);
		replace(7, 1, other.paying(new Yuan(300001), List.of()), "差一分");
		assertThat(states("NET_BELOW_ZERO")).containsExactly("EXPLAINED");
		LineDraft same = this.story.lines.get(4);
		replace(5, 1, same.paying(new Yuan(999), same.amounts()), "少算一分");
		assertThat(states("NET_BELOW_ZERO")).containsExactlyInAnyOrder("CORRECTED", "OPEN");
	}

	@Test
	void nobodyExplainsHisOwnNorThatOfSomebodyRecusedFromHim() {
		enter(this.story.faulty());
		within(() -> this.recusals.declare(this.story.actor(this.story.branch.people.get(9), Role.MEMBER),
				this.story.branch.publicity().id()));
		Visitor discipline = this.cast.as(this.story.branch.discipline());
		assertThat(discipline.open(FINDINGS + "?rule=SAME_AMOUNT_TWICE").text()).contains("这一条和您有关")
			.doesNotContain("写说明");
		Visitor publicity = this.cast.as(this.story.branch.publicity());
		Visitor head = this.cast.as(this.story.head);
		Visitor accountant = this.cast.as(this.story.accountant);
		long recused = ids("DEDUCTION_SHARE", this.story.branch.people.get(9));
		for (Map.Entry<Visitor, Long> own : Map
			.of(discipline, id("SAME_AMOUNT_TWICE"), head, id("LEADERS_MEAN"), accountant, id("FAR_FROM_MEDIAN"),
					publicity, recused)
			.entrySet()) {
			explain(own.getKey(), own.getValue(), "没有错");
			assertThat(own.getKey().status()).isEqualTo(403);
			assertThat(own.getKey().text()).contains("这一条和您有关");
		}
		explain(accountant, recused, "没有错");
		assertThat(accountant.status()).isEqualTo(302);
		explain(discipline, recused, "再说一次");
		assertThat(discipline.text()).as("settled once").contains("已经处理过了");
	}

	@Test
	void aSentenceThatIsMissingOrTooLongComesBackWithWhatWasTyped() {
		enter(this.story.faulty());
		Visitor secretary = this.cast.as(this.story.branch.secretary());
		long id = id("GROUND_MISSING");
		explain(secretary, id, "长".repeat(301));
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.html()).contains("长".repeat(301)).contains("现在是 301 字");
		explain(secretary, id, " \t\u0000 ");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("写明为什么没有错");
		secretary.from(FINDINGS, FINDINGS + "/" + id + "/explanation", "version", "7", "explanation", "没有错");
		assertThat(secretary.status()).isEqualTo(409);
		assertThat(secretary.text()).contains("没有错");
		explain(secretary, id, "长".repeat(300));
		assertThat(secretary.status()).isEqualTo(302);
		assertThat(states("GROUND_MISSING")).containsExactly("EXPLAINED");
	}

	@Test
	void anotherBranchFindsNothingAndAWorkerSeesNothing() {
		enter(this.story.faulty());
		Visitor stranger = this.cast.as(this.cast.branch().secretary());
		assertThat(stranger.open(FINDINGS).status()).isEqualTo(404);
		assertThat(stranger.open(FINDINGS + ".csv").status()).isEqualTo(404);
		stranger.open("/me")
			.submit(FINDINGS + "/" + id("LEADERS_MEAN") + "/explanation", "version", "0", "explanation", "有");
		assertThat(stranger.status()).isEqualTo(404);
		assertThat(stranger.open("/me").submit(CHECK, "version", "0").status()).isEqualTo(404);
		BonusStory mine = this.story;
		this.story = new BonusStory(this.cast, this.month, this.jdbc, this.transaction);
		enter(this.story.faulty());
		Visitor neighbour = this.cast.as(this.story.branch.secretary());
		this.story = mine;
		explain(neighbour, id("LEADERS_MEAN"), "有");
		assertThat(neighbour.status()).as("a finding of another branch's October").isEqualTo(404);
		assertThat(this.cast.as(this.story.temporary.get(0)).open(FINDINGS).status()).isEqualTo(403);
	}

	@Test
	void theLedgerMayChangeUntilTheCheck() {
		enter(this.story.clean());
		assertThat(open()).isEmpty();
		meet();
		this.story.scored();
		this.story.closed();
		this.story.change("update person set left_on = date '2026-09-30' where branch_id = ? and id = ?",
				this.story.temporary.get(0).id());
		Visitor secretary = this.cast.as(this.story.branch.secretary());
		refused(secretary, "还有 1 条没查清");
		assertThat(open()).as("a refused check leaves no trace").isEmpty();
		secretary.from(FINDINGS, FINDINGS + "/recheck");
		assertThat(secretary.follow().text()).contains("重新核查过了").contains("2026-09-30 就离开了");
		this.story.change("update person set left_on = null where branch_id = ? and id = ?",
				this.story.temporary.get(0).id());
		check(secretary);
		assertThat(state()).isEqualTo(BonusState.CHECKED);
		assertThat(states("PERSON_LEFT")).containsExactly("CORRECTED");
		replace(1, 1, this.story.lines.get(0).paying(new Yuan(900000), List.of()), "改错了");
		assertThat(state()).as("the change voids the check").isEqualTo(BonusState.DISTRIBUTED);
	}

	@Test
	void theFindingsPrintAndExportAndAreFilteredByAddress() {
		enter(this.story.faulty());
		Visitor head = this.cast.as(this.story.head);
		assertThat(head.open(FINDINGS + "/print").text()).contains("2026年10月奖金核查记录").contains("“单项奖”+10.00 元没有写依据哪一条。");
		String csv = new String(head.open(FINDINGS + ".csv").bytes(), StandardCharsets.UTF_8);
		assertThat(csv.lines().findFirst().orElse("")).isEqualTo("\uFEFF规则,行,单元格,工号,姓名,说的是什么,状态,说明,说明人");
		assertThat(csv.lines()).hasSize(open().size() + 1)
			.contains("没有依据,9,E10," + this.story.branch.people.get(7).number() + ","
					+ this.story.branch.people.get(7).name() + ",“单项奖”+10.00 元没有写依据哪一条。,没查清,,");
		assertThat(head.open(FINDINGS + ".xlsx").bytes()).startsWith('P', 'K');
		assertThat(head.open(FINDINGS + "?state=OPEN&rule=PERSON_LEFT").text()).contains("离开的").doesNotContain("外来人");
		assertThat(head.open(FINDINGS + "?state=EXPLAINED").text()).contains("没有这样的问题");
		assertThat(head.open(FINDINGS + "?state=x&rule=%00&after=9-9").text()).contains("外来人");
	}

	@Test
	void aLongListIsReadByPagesAndADraftTakesItsFindingsWithIt() {
		this.story.clean();
		for (int i = 0; i < 5000; i++) {
			LineDraft usual = this.story.lines.get(0);
			this.story.lines.add(new LineDraft(null, null, "外" + i, null, null, null, null, usual.base(), List.of(),
					usual.stated()));
		}
		enter(this.story);
		assertThat(open()).hasSize(5000);
		Visitor reader = this.cast.as(this.story.branch.organisation()).open(FINDINGS);
		assertThat(reader.text()).contains("外0").contains("外49").doesNotContain("外50");
		assertThat(reader.open(FINDINGS + "?after=" + after(reader)).text()).contains("外50")
			.contains("外99")
			.doesNotContain("外49");
		replace(1, 1, this.story.lines.get(0).paying(new Yuan(300001), List.of()), "差一分");
		assertThat(open()).as("nothing else changed").hasSize(5000);
		within(() -> this.months.takeBack(this.story.accountantActor(), BonusStory.OCTOBER));
		assertThat(findings()).isEmpty();
	}

	private static String after(Visitor reader) {
		return reader.html().replaceAll("(?s).*[?&;]after=([0-9-]+)\".*", "$1");
	}

	private void enter(BonusStory told) {
		within(() -> this.months.enter(told.accountantActor(), BonusStory.OCTOBER, told.lines));
	}

	private void meet() {
		Set<Long> delegates = this.story.temporary.stream().map(Someone::id).collect(Collectors.toSet());
		within(() -> this.distribution.distribute(this.story.accountantActor(), BonusStory.OCTOBER,
				this.months.of(BonusStory.OCTOBER).getVersion(),
				new Meeting(BonusStory.meetingDay(), null, null, Set.of(this.story.head.id()), delegates)));
	}

	private void replace(int lineNo, int revision, LineDraft said, String reason) {
		within(() -> this.changes.replace(this.story.accountantActor(), BonusStory.OCTOBER, lineNo, revision, said,
				reason));
	}

	private void within(Runnable work) {
		BranchContext.within(this.story.branch.id, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	private void check(Visitor secretary) {
		secretary.open(FINDINGS);
		secretary.submit(CHECK, "version",
				secretary.html().replaceAll("(?s).*bonus/check\".*?name=\"version\" value=\"(\\d+)\".*", "$1"));
	}

	private void refused(Visitor secretary, String why) {
		check(secretary);
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(403);
		assertThat(secretary.text()).contains(why);
	}

	/** Nothing of the list concerns the officer of publicity. */
	private void explainAll() {
		Visitor publicity = this.cast.as(this.story.branch.publicity());
		open().forEach((id) -> explain(publicity, id, "月底补发，工段有会议记录"));
	}

	private void explain(Visitor who, long id, String sentence) {
		who.open(FINDINGS);
		who.submit(FINDINGS + "/" + id + "/explanation", "version", version(id), "explanation", sentence);
	}

	private String version(long id) {
		return read("select version from bonus_finding where branch_id = ? and id = " + id).get(0);
	}

	private BonusState state() {
		return BonusState.valueOf(read("select state from bonus_month where branch_id = ?").get(0));
	}

	private List<Long> open() {
		return read("select id from bonus_finding where branch_id = ? and state = 'OPEN'").stream()
			.map(Long::valueOf)
			.toList();
	}

	private List<String> findings() {
		return read("select id from bonus_finding where branch_id = ?");
	}

	private Set<String> rules(String state) {
		return new TreeSet<>(read(
				"select distinct finding_rule from bonus_finding where branch_id = ? and state = '" + state + "'"));
	}

	private List<String> states(String rule) {
		return read("select state from bonus_finding where branch_id = ? and finding_rule = '" + rule + "'");
	}

	private long id(String rule) {
		return Long.parseLong(
				read("select min(id) from bonus_finding where branch_id = ? and finding_rule = '" + rule + "'").get(0));
	}

	private long ids(String rule, Someone who) {
		return Long.parseLong(read("select id from bonus_finding where branch_id = ? and finding_rule = '" + rule
				+ "' and person_id = " + who.id())
			.get(0));
	}

	private List<String> read(String sql) {
		List<String> found = new ArrayList<>();
		within(() -> this.jdbc.sql(sql).params(this.story.branch.id).query((row) -> {
			found.add(row.getString(1));
		}));
		return found;
	}

}
