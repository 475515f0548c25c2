package org.zhibu.yearrecord;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Visitor;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A member's year, his own months, and the line through them. */
@PageTest
class YearRecordTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Test
	void theYearTellsMonthsMoneyAndLine() {
		BranchOfStory branch = this.month.published();
		this.month.close(branch);
		Someone member = branch.member(0);
		String path = "/people/" + member.id() + "/record/2026";
		Visitor own = this.cast.as(member).open(path);
		assertThat(own.status()).isEqualTo(200);
		assertThat(own.text()).contains(member.name() + " · 2026年业绩考核台账")
			.contains("2026-10")
			.contains("★★★★★")
			.contains("+50.00")
			.contains("已结算")
			.contains("评分奖扣");
		assertThat(own.html()).contains("aria-label=\"近十二个月得分，最低 100，最高 100\"").contains("<circle class=\"dot\"");
		assertThat(own.open("/people/" + member.id() + "/record/2025").text()).contains("这一年没有评分表");
		assertThat(own.open("/people/" + member.id() + "/record/1026").status()).isEqualTo(404);
		assertThat(own.open("/people/" + member.id() + "/record/x").status()).isEqualTo(404);
	}

	@Test
	void onlyHeCommitteeAndHeadsReadIt() {
		BranchOfStory branch = this.month.published();
		Someone head = this.cast.worker(branch, "石头山");
		this.cast.give(branch, head, Role.SECTION_HEAD);
		String path = "/people/" + branch.member(0).id() + "/record/2026";
		assertThat(this.cast.as(branch.publicity()).open(path).status()).isEqualTo(200);
		assertThat(this.cast.as(head).open(path).status()).isEqualTo(200);
		Visitor other = this.cast.as(branch.member(1)).open(path);
		assertThat(other.status()).isEqualTo(403);
		assertThat(other.text()).contains("只有支委和工段领导能看");
		BranchOfStory elsewhere = this.cast.branch();
		assertThat(this.cast.as(elsewhere.secretary()).open(path).status()).isEqualTo(404);
	}

	@Test
	void anUnpublishedMonthShowsNoMarks() {
		BranchOfStory branch = this.month.opened();
		this.month.markAll(branch);
		Visitor own = this.cast.as(branch.secretary()).open("/people/" + branch.secretary().id() + "/record/2026");
		assertThat(own.text()).contains("未公示").doesNotContain("★").doesNotContain("+50.00");
	}

	@Test
	void myScoresBeginWithTheLatestResult() {
		BranchOfStory branch = this.month.opened();
		Someone member = branch.member(0);
		Visitor own = this.cast.as(member).open("/me/scorecards");
		assertThat(own.text()).contains("我的评分").contains("10月份自评");
		BranchOfStory published = this.month.published();
		own = this.cast.as(published.member(0)).open("/me/scorecards");
		assertThat(own.text()).contains("100 分 ★★★★★")
			.contains("已公示 ，异议期到 11月6日 24:00 为止。")
			.contains("100 − 95 = 5 分 × 10 元 = +50.00 元")
			.contains("近十二个月")
			.contains("十个项目");
		assertThat(own.html()).contains("role=\"img\" aria-label=\"近十二个月得分，最低 100，最高 100\"");
		assertThat(own.open("/scorecards/" + this.month.card(published, published.member(0))).html())
			.contains("class=\"trend\"");
	}

}
