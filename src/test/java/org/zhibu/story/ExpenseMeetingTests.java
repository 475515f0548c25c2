package org.zhibu.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.ExpenseStory;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests for money through real meetings: quorum, recusal, votes by body. */
@PageTest
class ExpenseMeetingTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private ExpenseStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private BranchOfStory branch;

	private Someone functionary;

	@BeforeEach
	void aBranchWithAuthorities() {
		this.clock.moveTo(2026, 11, 23, 9);
		this.branch = this.story.branch();
		this.functionary = this.story.of(this.branch).functionary();
	}

	@Test
	void fourPresentOneRecusedThreeYesThenTheOfficeMeetingGrantsLess() {
		recuse(this.functionary, this.branch.discipline());
		Visitor asker = this.story.ask(this.functionary, "劳保手套", "永兴五金店", "420");
		long id = ExpenseStory.idOf(asker);
		String item = this.story.sitting(this.branch, "COMMITTEE", 4, "买手套", List.of(id));
		Visitor secretary = this.cast.as(this.branch.secretary()).open(item);
		assertThat(secretary.text()).contains("应到 4，实到 4，回避 1，赞成须达 3 票");
		assertThat(this.story.vote(this.branch, item, "PASS", "YES").follow().text()).contains("赞成 3");
		assertThat(asker.open("/expenses/" + id).text()).contains("支委会已通过").contains("支委会 2026-11-23 4 4 1 3 0 0 通过");

		String office = this.story.sitting(this.branch, "OFFICE", 3, "买手套", List.of(id));
		Visitor refused = this.story.vote(this.branch, office, "PASS", "YES", "granted", "400");
		assertThat(refused.status()).isEqualTo(422);
		Visitor granted = this.story.vote(this.branch, office, "PASS", "YES", "granted", "400", "reason", "先买一半");
		assertThat(granted.status()).as(granted.text()).isEqualTo(302);
		assertThat(asker.open("/expenses/" + id).text()).contains("已批准")
			.contains("400")
			.contains("先买一半")
			.contains("工段办公会 2026-11-23 3 3 0 3 0 0 通过");

		this.cast.give(this.branch, this.story.of(this.branch).head(), Role.ACCOUNTANT);
		Visitor voter = this.cast.as(this.story.of(this.branch).head()).open("/expenses/" + id);
		assertThat(voter.text()).contains("您在会上表决过这一笔，不能再由您付款");
		voter.open("/expenses/" + id + "/payments/new")
			.submit("/expenses/" + id + "/payments", "version", ExpenseStory.version(voter), "paidOn", "2026-11-23");
		assertThat(voter.status()).isEqualTo(403);
		Visitor accountant = this.cast.as(this.story.of(this.branch).accountant())
			.open("/expenses/" + id + "/payments/new");
		accountant.submit("/expenses/" + id + "/payments", "version", ExpenseStory.version(accountant), "paidOn",
				"2026-11-23");
		assertThat(accountant.follow().text()).contains("付好了");
		assertThat(
				new String(this.cast.as(this.branch.secretary()).open("/expenses.csv").bytes(), StandardCharsets.UTF_8))
			.contains("420.00,400.00,已批准,已付,2026-11-23,4,4,1,3,0,0,2026-11-23,3,3,0,3,0,0");
		Visitor worker = this.cast.as(this.branch.member(5)).open("/expenses/" + id);
		assertThat(worker.text()).contains("支委会 2026-11-23 4 4 1 3 0 0 通过");
		worker.submit("/expenses/" + id + "/questions", "question", "为什么少批了？");
		assertThat(worker.follow().text()).contains("为什么少批了？");
	}

	@Test
	void belowQuorumNothingIsDecidedAndThePageSaysWhy() {
		long id = this.story.asked(this.functionary, "劳保手套", "永兴五金店", "420");
		String item = this.story.sitting(this.branch, "COMMITTEE", 2, "买手套", List.of(id));
		Visitor secretary = this.story.vote(this.branch, item, "PASS", "YES");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("人不够，不能表决：应到 4，须到 3，实到 2");
		assertThat(secretary.open("/expenses/" + id).text()).contains("已提交");
	}

	@Test
	void aJointSittingPassesAListOfFive() {
		List<Long> five = new ArrayList<>();
		for (String title : List.of("手套", "灯泡", "水管", "扳手", "雨靴")) {
			five.add(this.story.asked(this.functionary, title, title + "店", "100"));
		}
		String item = this.story.sitting(this.branch, "JOINT", 7, "五笔经费", five);
		Visitor secretary = this.story.vote(this.branch, item, "PASS", "YES");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		for (long id : five) {
			assertThat(secretary.open("/expenses/" + id).text()).contains("已批准")
				.contains("支委会 2026-11-23 4 4 0 4 0 0 通过")
				.contains("工段办公会 2026-11-23 3 3 0 3 0 0 通过");
		}
	}

	@Test
	void aChangeAfterTheFirstGateTellsThoseWhoVotedAndStartsAgain() {
		long id = this.story.asked(this.functionary, "劳保手套", "永兴五金店", "420");
		String item = this.story.sitting(this.branch, "COMMITTEE", 4, "买手套", List.of(id));
		assertThat(this.story.vote(this.branch, item, "PASS", "YES").status()).isEqualTo(302);
		String office = this.story.sitting(this.branch, "OFFICE", 3, "买手套", List.of(id));
		Visitor secretary = this.cast.as(this.branch.secretary()).open(office);
		Visitor asker = this.cast.as(this.functionary).open("/expenses/" + id + "/edit");
		asker.submit("/expenses/" + id, "version", ExpenseStory.version(asker), "kind", "USUAL", "title", "棉手套", "why",
				"天冷", "category", "MATERIAL", "payee", "永兴五金店", "planned", "2026-12-01", "line.1.what", "棉手套",
				"line.1.yuan", "450");
		assertThat(asker.follow().text()).contains("已提交").contains("已作废");
		assertThat(this.cast.as(this.branch.organisation()).open("/notices").text())
			.contains("您表决过的 2026-001《棉手套》申请人改了");
		secretary = this.story.vote(this.branch, office, "PASS", "YES");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("要先过支委会，再过工段办公会");
	}

	@Test
	void whatIsNotPassedNeedsAReasonAndIsRefusedOrReturned() {
		long refused = this.story.asked(this.functionary, "手套", "甲店", "420");
		long returned = this.story.asked(this.functionary, "灯泡", "乙店", "20");
		String item = this.story.sitting(this.branch, "COMMITTEE", 4, "买手套", List.of(refused));
		assertThat(this.story.vote(this.branch, item, "PASS", "NO").text()).contains("都要写明理由");
		assertThat(this.story.vote(this.branch, item, "PASS", "NO", "reason", "库里还有").status()).isEqualTo(302);
		String other = this.story.sitting(this.branch, "COMMITTEE", 4, "买灯泡", List.of(returned));
		assertThat(this.story.vote(this.branch, other, "RETURN", "YES", "reason", "写清几个").status()).isEqualTo(302);
		Visitor asker = this.cast.as(this.functionary);
		assertThat(asker.open("/expenses/" + refused).text()).contains("未通过").contains("库里还有");
		assertThat(asker.open("/expenses/" + returned).text()).contains("已退回").contains("写清几个");
		assertThat(asker.open("/").text()).contains("《灯泡》退回来了");
	}

	@Test
	void theSecretaryNeverVotesOnHerOwnRequest() {
		this.story.entitle(this.branch, Role.SECRETARY, "ACTIVITY", "300", "600");
		long id = this.story.asked(this.branch.secretary(), "党日活动用水", "清泉水站", "200", "category", "ACTIVITY");
		String item = this.story.sitting(this.branch, "COMMITTEE", 4, "活动用水", List.of(id));
		assertThat(this.cast.as(this.branch.secretary()).open(item).text()).contains("回避 1");
		assertThat(this.story.vote(this.branch, item, "PASS", "YES").status()).as("her own matter").isEqualTo(403);
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
