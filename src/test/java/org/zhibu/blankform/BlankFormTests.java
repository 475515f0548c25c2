package org.zhibu.blankform;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** From the printer underground and back into the grid. */
@PageTest
class BlankFormTests {

	private static final String FORMS = "/months/2026-10/blank-forms";

	private static final String KEYING = FORMS + "/keying";

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyMemberGetsOneNumberAndAReprintCarriesIt() {
		BranchOfStory branch = this.month.opened();
		Visitor secretary = this.cast.as(branch.secretary()).open(FORMS);
		assertThat(secretary.text()).contains("还没有编号").contains("给没有表的 11 人编号");
		secretary.submit(FORMS);
		assertThat(secretary.location()).isEqualTo(FORMS);
		String stack = secretary.follow().text();
		assertThat(stack).contains("编号好了").contains("人人都有编号了");
		for (int i = 0; i < 11; i++) {
			assertThat(stack).contains(String.format("2026-10-%03d", i + 1)).contains(branch.people.get(i).name());
		}
		secretary.submit(FORMS);
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(numbers(branch)).hasSize(11).doesNotHaveDuplicates();
	}

	@Test
	void aFormComesBackAndCountsAsTheMembersSelfScore() {
		BranchOfStory branch = numbered();
		Someone member = branch.member(0);
		Visitor organisation = this.cast.as(branch.organisation());
		key(organisation, branch, member, "18.5", "15", "10", "9", "10", "5", "5", "5", "10", "１０");
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		assertThat(organisation.follow().text()).contains("录好了").contains("已录");
		assertThat(organisation.html()).as("self marks are not shown before their time").doesNotContain("18.5");
		long card = this.month.card(branch, member);
		assertThat(this.cast.as(member).open("/scorecards/" + card).text()).contains("自评录自纸质表 2026-10-005。")
			.contains("18.5");
		this.month.within(branch,
				() -> assertThat(this.jdbc
					.sql("select count(*) from audit_entry where branch_id = ? and verb = 'scorecard.selfKeyed'")
					.params(branch.id)
					.query(Long.class)
					.single()).isEqualTo(1));
		key(organisation, branch, member, "20", "15", "10", "10", "10", "5", "5", "5", "10", "10");
		assertThat(organisation.status()).as("a slip of the keyboard is keyed in again").isEqualTo(302);
	}

	@Test
	void afterTheMonthItIsKeyedInLateAndAfterTheDayOfReviewNotAtAll() {
		BranchOfStory branch = numbered();
		Someone member = branch.member(1);
		this.clock.moveTo(2026, 11, 2, 20);
		Visitor secretary = this.cast.as(branch.secretary()).open(KEYING);
		assertThat(secretary.text()).contains("补录");
		key(secretary, branch, member, MonthStory.FULL.toArray(String[]::new));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(this.cast.as(member).open("/scorecards/" + this.month.card(branch, member)).text())
			.contains("自评录自纸质表 2026-10-006，补录。");
		this.clock.moveTo(2026, 11, 3, 0);
		assertThat(secretary.open(KEYING).text()).contains("补录到 2026-11-02 为止");
		key(secretary, branch, branch.member(2), MonthStory.FULL.toArray(String[]::new));
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.text()).as("what was typed is kept").contains("您刚才填的内容").contains("已经过了");
	}

	@Test
	void nobodyKeysBeforeTheFirstDayOfSelfScoring() {
		BranchOfStory branch = numbered();
		this.clock.moveTo(2026, 10, 24, 23);
		Visitor secretary = this.cast.as(branch.secretary());
		key(secretary, branch, branch.member(0), MonthStory.FULL.toArray(String[]::new));
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.text()).contains("自评从 2026-10-25 开始");
	}

	@Test
	void whatAMemberGaveHimselfIsNotKeyedOver() {
		BranchOfStory branch = numbered();
		Someone member = branch.member(3);
		Visitor own = this.cast.as(member).open("/months/2026-10/self-score");
		List<String> fields = new ArrayList<>();
		for (int i = 1; i <= 10; i++) {
			fields.addAll(List.of("item" + i, "1"));
		}
		fields.addAll(List.of("version", own.html().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1")));
		own.submit("/months/2026-10/self-score", fields.toArray(String[]::new));
		assertThat(own.status()).as(own.text()).isEqualTo(302);
		Visitor secretary = this.cast.as(branch.secretary());
		key(secretary, branch, member, MonthStory.FULL.toArray(String[]::new));
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.text()).contains("本人已经在网上自评过了");
	}

	@Test
	void aBadCellKeepsTheRowAndStoresNothing() {
		BranchOfStory branch = numbered();
		Someone member = branch.member(0);
		Visitor secretary = this.cast.as(branch.secretary());
		key(secretary, branch, member, "21", "十五", "10", "", "10", "5", "5", "5", "10", "-1");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("21 分超过了这一项的满分 20 分")
			.contains("“十五”不是分数")
			.contains("“-1”不是分数")
			.contains("这一格还空着");
		assertThat(secretary.html()).contains("value=\"21\"").contains("value=\"十五\"");
		key(secretary, branch, member);
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("没有填任何一行");
		this.month.within(branch,
				() -> assertThat(this.jdbc
					.sql("select count(*) from scorecard where branch_id = ? and self_given_at is not null")
					.params(branch.id)
					.query(Long.class)
					.single()).isZero());
	}

	@Test
	void aCardOfAnotherBranchIsNotThere() {
		BranchOfStory other = numbered();
		BranchOfStory branch = numbered();
		Visitor secretary = this.cast.as(branch.secretary()).open(KEYING);
		secretary.submit(KEYING,
				cells(this.month.card(other, other.member(0)), MonthStory.FULL.toArray(String[]::new)));
		assertThat(secretary.status()).isEqualTo(404);
	}

	@Test
	void formsThatAreOutWaitOnTheDesk() {
		BranchOfStory branch = numbered();
		assertThat(this.cast.as(branch.organisation()).open("/").text()).contains("录入10月份纸质自评表").contains("还有 11 张没录");
		assertThat(this.cast.as(branch.publicity()).open("/").text()).doesNotContain("录入10月份纸质自评表");
	}

	@Test
	void afterPublicationThereAreNoBlankForms() {
		BranchOfStory branch = this.month.published();
		Visitor secretary = this.cast.as(branch.secretary()).open(FORMS);
		assertThat(secretary.text()).contains("已经公示，不再用空白表");
		secretary.submit(FORMS);
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(numbers(branch)).isEmpty();
	}

	private BranchOfStory numbered() {
		BranchOfStory branch = this.month.opened();
		Visitor secretary = this.cast.as(branch.secretary()).from(FORMS, FORMS);
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		return branch;
	}

	private void key(Visitor officer, BranchOfStory branch, Someone who, String... ten) {
		officer.from(KEYING, KEYING, cells(this.month.card(branch, who), ten));
	}

	private static String[] cells(long card, String... ten) {
		List<String> fields = new ArrayList<>();
		for (int i = 0; i < ten.length; i++) {
			fields.addAll(List.of("k." + card + "." + (i + 1), ten[i]));
		}
		return fields.toArray(String[]::new);
	}

	private List<Integer> numbers(BranchOfStory branch) {
		List<Integer> numbers = new ArrayList<>();
		this.month.within(branch,
				() -> numbers.addAll(this.jdbc.sql("select serial from score_form where branch_id = ?")
					.params(branch.id)
					.query(Integer.class)
					.list()));
		return numbers;
	}

}
