package org.zhibu.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.TestClock.MovableClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** From two days' absence to a resolved case, on a phone. */
class PeopleWorkTests extends BrowserTest {

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Cast.BranchOfStory branch;

	private Someone leader;

	private Someone worker;

	@BeforeEach
	void aTeamWithItsLeader() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
		this.leader = this.cast.worker(this.branch, "班长");
		this.worker = this.cast.worker(this.branch, "石头");
		this.cast.lead(this.branch, this.leader, "一班");
		this.story.within(this.branch,
				() -> this.jdbc
					.sql("update person set team_id = (select max(id) from team where branch_id = ?) where id = ?")
					.params(this.branch.id, this.worker.id())
					.update());
	}

	@Test
	void twoDaysAbsentEndAsAResolvedCaseAndTheWorkerSeesWhoRead() {
		noteAbsent("2026-10-25");
		noteAbsent("2026-10-26");
		Page secretary = phone();
		signIn(secretary, this.branch.secretary());
		secretary.navigate("/duties");
		isSound(secretary);
		secretary.click("text=石头");
		secretary.selectOption("select[name=owner]", String.valueOf(this.branch.member(0).id()));
		press(secretary, "交给他");
		assertThat(secretary.innerText("main")).contains("交下去了", "邵北辰");
		Page member = phone();
		signIn(member, this.branch.member(0));
		assertThat(member.innerText("main")).contains("谈心：石头");
		isSound(member);
		talk(member);
		visit(member);
		help(secretary, member);
		reads();
		member.navigate("/visits");
		member.click("main table a");
		isSound(member);
		press(member, "他们收回同意");
		assertThat(member.innerText("main")).contains("停了", "2026-10-26 收回了同意");
		secretary.navigate("/coverage");
		isSound(secretary);
		assertThat(secretary.innerText("main")).contains("下两户去谁家");
	}

	private void noteAbsent(String day) {
		Page page = phone();
		signIn(page, this.leader);
		page.navigate("/absences?day=" + day);
		isSound(page);
		page.check("input[name=absent]");
		press(page, "记下");
		assertThat(page.isChecked("input[name=absent]")).isTrue();
	}

	private void talk(Page member) {
		member.navigate("/talks");
		isSound(member);
		choose(member, "person", this.worker);
		member.click("summary");
		member.fill("textarea[name=words]", "家里房子漏，夜里睡不好");
		member.fill("input[name=gist]", "家里有困难");
		press(member, "记下");
		assertThat(member.innerText("main")).contains("谈心记下了", "石头").doesNotContain("漏");
	}

	private void visit(Page member) {
		member.navigate("/visits/new");
		isSound(member);
		choose(member, "person", this.worker);
		choose(member, "second", this.branch.member(1));
		member.check("input[name=workerAgreed]");
		member.check("input[name=familyAgreed]");
		member.fill("input[name=met]", "他母亲");
		member.fill("textarea[name=facts]", "屋顶漏雨");
		member.click("summary:has-text('家里人答应的反馈')");
		member.fill("input[name=familyPromise]", "劝他下班早睡");
		member.fill("input[name=familyDue]", "2026-11-20");
		press(member, "记下");
		assertThat(member.innerText("main")).contains("家访记下了").doesNotContain("屋顶");
	}

	private void help(Page secretary, Page member) {
		secretary.navigate("/cases");
		isSound(secretary);
		open(secretary, "HARDSHIP", null);
		member.navigate("/cases");
		member.click("main table a");
		member.fill("textarea[name=words] >> nth=1", "屋顶补好了");
		press(member, "办结");
		isSound(member);
		assertThat(member.innerText("main")).contains("已化解", "屋顶补好了");
		secretary.navigate("/cases");
		assertThat(secretary.innerText("main")).contains("今年办结 1 件，其中已化解 1 件");
		open(secretary, "APPRENTICE", "开铲车");
		assertThat(secretary.innerText("main")).contains("学开铲车");
	}

	private void open(Page secretary, String kind, String skill) {
		secretary.click("main summary");
		secretary.selectOption("select[name=kind]", kind);
		choose(secretary, "person", this.worker);
		choose(secretary, "owner", this.branch.member(0));
		if (skill != null) {
			choose(secretary, "other", this.branch.member(2));
			secretary.fill("input[name=skill]", skill);
		}
		secretary.fill("textarea[name=words]", "要人帮一把");
		press(secretary, "开一件");
	}

	private void reads() {
		Page himself = phone();
		signIn(himself, this.worker);
		himself.navigate("/me/records");
		isSound(himself);
		assertThat(himself.innerText("main")).contains("家访", "帮扶事项", "邵北辰").doesNotContain("屋顶", "漏");
		himself.navigate("/concerns");
		isSound(himself);
		himself.click("text=不留名字：到意见箱");
		isSound(himself);
	}

	private static void choose(Page page, String field, Someone who) {
		page.selectOption("select[name=" + field + "]", new SelectOption().setValue(String.valueOf(who.id())));
	}

	private static void press(Page page, String button) {
		page.waitForNavigation(() -> page.click("main button:text-is('" + button + "')"));
	}

}
