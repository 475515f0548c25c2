package org.zhibu.office;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.roster.Offices;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Offices: entered by one, confirmed by another, ended by a date. */
@PageTest
class OfficePageTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Offices offices;

	@Autowired
	private OfficeMeeting meeting;

	@Autowired
	private VotingRights voting;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Cast.BranchOfStory branch;

	@BeforeEach
	void aBranch() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
	}

	@Test
	void aNewSecretaryIsEnteredByOneConfirmedByAnotherAndEndsTheOldOne() {
		Visitor organisation = this.cast.as(this.branch.organisation());
		Cast.Someone successor = this.branch.member(0);
		enter(organisation, "SECRETARY", successor, "2026-10-25");
		assertThat(organisation.status()).isEqualTo(422);
		assertThat(organisation.text()).contains("支委职务不能倒填日期");
		enter(organisation, "SECRETARY", this.branch.organisation(), "2026-11-01");
		assertThat(organisation.status()).as("never one's own").isEqualTo(403);
		enter(organisation, "SECRETARY", successor, "2026-11-01");
		assertThat(organisation.follow().text()).contains("提出好了，等另一名委员确认")
			.contains("书记 · " + successor.name())
			.contains("是您提出的，要由另一名委员确认");
		long term = term(successor, "SECRETARY");
		organisation.from("/offices", "/offices/" + term + "/confirmation");
		assertThat(organisation.status()).isEqualTo(403);

		Visitor entered = this.cast.as(successor);
		entered.from("/offices", "/offices/" + term + "/acceptance");
		assertThat(entered.status()).isEqualTo(403);
		assertThat(entered.text()).contains("支委里还有别人能确认");

		Visitor discipline = this.cast.as(this.branch.discipline());
		assertThat(discipline.open("/").text()).contains("确认任职：书记");
		discipline.from("/offices", "/offices/" + term + "/confirmation");
		assertThat(discipline.follow().text()).contains("确认好了");
		assertThat(holders(Role.SECRETARY, LocalDate.of(2026, 10, 31))).containsExactly(this.branch.secretary().id());
		assertThat(holders(Role.SECRETARY, LocalDate.of(2026, 11, 1))).containsExactly(successor.id());
		discipline.submit("/offices/" + term + "/confirmation");
		assertThat(discipline.status()).isEqualTo(403);
		this.clock.moveTo(2026, 11, 1, 9);
		assertThat(this.cast.as(successor).open("/people/new").status()).isEqualTo(200);
		assertThat(this.cast.as(this.branch.secretary()).open("/people/new").status()).isEqualTo(403);
	}

	@Test
	void theFirstOfficerIsAcceptedByHimselfWhileNobodyElseCouldConfirm() {
		for (Role office : List.of(Role.ORGANISATION, Role.DISCIPLINE, Role.PUBLICITY)) {
			endEverything(office);
		}
		Visitor secretary = this.cast.as(this.branch.secretary());
		Cast.Someone member = this.branch.member(1);
		enter(secretary, "DISCIPLINE", member, "2026-10-26");
		Visitor entered = this.cast.as(member);
		assertThat(entered.open("/").text()).contains("接受任职：纪检委员");
		entered.from("/offices", "/offices/" + term(member, "DISCIPLINE") + "/acceptance");
		assertThat(entered.follow().text()).contains("您已接受任职");
		assertThat(holders(Role.DISCIPLINE, LocalDate.of(2026, 10, 26))).contains(member.id());
		assertThat(audited("office.accepted")).isEqualTo(1);
	}

	@Test
	void aConfirmationThatComesLateMovesTheFirstDay() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		Cast.Someone member = this.branch.member(2);
		enter(secretary, "PUBLICITY", member, "2026-10-27");
		this.clock.moveTo(2026, 11, 3, 9);
		Visitor organisation = this.cast.as(this.branch.organisation());
		organisation.from("/offices", "/offices/" + term(member, "PUBLICITY") + "/confirmation");
		assertThat(holders(Role.PUBLICITY, LocalDate.of(2026, 11, 2))).containsExactly(this.branch.publicity().id());
		assertThat(holders(Role.PUBLICITY, LocalDate.of(2026, 11, 3))).containsExactly(member.id());
	}

	@Test
	void otherOfficesHoldAtOnceAndEndByDate() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		Cast.Someone worker = this.cast.worker(this.branch, "苏管库");
		enter(secretary, "KEEPER", worker, "2026-10-01");
		assertThat(secretary.follow().text()).contains("保管员", "苏管库");
		long term = term(worker, "KEEPER");
		enter(secretary, "KEEPER", worker, "2026-10-20");
		assertThat(secretary.text()).contains("苏管库 在这段时间已经担任这个职务");
		enter(secretary, "GROUP_LEADER", worker, "2026-10-20");
		assertThat(secretary.text()).contains("苏管库 不是党员，不能当党小组长");
		enter(secretary, "SECRETARY", worker, "2026-10-27");
		assertThat(secretary.text()).contains("不是正式党员");
		enter(secretary, "TEAM_LEADER", worker, "2026-10-20");
		assertThat(secretary.text()).contains("班组长要选哪个班组");
		enter(secretary, "MEMBER", worker, "2026-10-20");
		assertThat(secretary.text()).contains("请选一个职务");
		secretary.from("/offices", "/offices/" + term + "/ending", "endsOn", "2026-10-25");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("最后一天最早是今天");
		secretary.from("/offices", "/offices/" + term + "/ending", "endsOn", "2026-10-26");
		assertThat(secretary.status()).isEqualTo(302);
		assertThat(holders(Role.KEEPER, LocalDate.of(2026, 10, 26))).containsExactly(worker.id());
		assertThat(holders(Role.KEEPER, LocalDate.of(2026, 10, 27))).isEmpty();
		secretary.from("/offices", "/offices/" + term(this.branch.secretary(), "SECRETARY") + "/ending", "endsOn",
				"2026-10-31");
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.text()).contains("书记的任期在接任或主持的人开始时才结束");
		Visitor member = this.cast.as(this.branch.member(0));
		assertThat(member.open("/offices").text()).contains("苏管库").doesNotContain("提出任职");
	}

	@Test
	void threeYearsOfACommitteeAreAnnouncedSixMonthsAhead() {
		this.clock.moveTo(2027, 6, 30, 9);
		assertThat(this.cast.as(this.branch.secretary()).open("/").text()).doesNotContain("快满三年");
		this.clock.moveTo(2027, 7, 1, 9);
		assertThat(this.cast.as(this.branch.secretary()).open("/").text()).contains("支委任期快满三年，准备换届：书记");
	}

	@Test
	void thePostsOfTheOfficeMeetingAreDated() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from("/offices", "/offices/posts", "from", "2026-11-01");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("请至少选一个职务");
		secretary.from("/offices", "/offices/posts", "from", "2026-11-01", "posts", "SECTION_HEAD,ACCOUNTANT");
		assertThat(secretary.follow().text()).contains("从 2026-11-01 起");
		BranchContext.within(this.branch.id, () -> {
			assertThat(this.meeting.postsOn(LocalDate.of(2026, 10, 31))).containsExactlyInAnyOrder(Role.SECTION_HEAD,
					Role.DEPUTY_HEAD, Role.SECRETARY);
			assertThat(this.meeting.postsOn(LocalDate.of(2026, 11, 1))).containsExactlyInAnyOrder(Role.SECTION_HEAD,
					Role.ACCOUNTANT);
		});
	}

	@Test
	void aVotingRightRestsFromADayToADay() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		Cast.Someone member = this.branch.member(3);
		secretary.from("/offices", "/voting-suspensions", "number", member.number(), "from", "2026-10-26", "until", "");
		assertThat(secretary.follow().text()).contains(member.name() + "：2026-10-26 到 …");
		secretary.from("/offices", "/voting-suspensions", "number", member.number(), "from", "2026-11-01", "until", "");
		assertThat(secretary.text()).contains("在这段时间已经暂停表决权");
		secretary.from("/offices", "/voting-suspensions", "number", this.branch.secretary().number(), "from",
				"2026-10-26");
		assertThat(secretary.status()).isEqualTo(403);
		long id = BranchContext.within(this.branch.id,
				() -> this.transaction
					.execute((status) -> this.jdbc.sql("select id from voting_suspension where branch_id = ?")
						.params(this.branch.id)
						.query(Long.class)
						.single()));
		secretary.from("/offices", "/voting-suspensions/" + id + "/ending", "endsOn", "2026-11-30");
		BranchContext.within(this.branch.id, () -> {
			assertThat(this.voting.suspendedOn(LocalDate.of(2026, 10, 25))).isEmpty();
			assertThat(this.voting.suspendedOn(LocalDate.of(2026, 11, 30))).containsExactly(member.id());
			assertThat(this.voting.suspendedOn(LocalDate.of(2026, 12, 1))).isEmpty();
		});
	}

	@Test
	void aRecusalIsSeenByHimAndTwoOfficersOnly() {
		Visitor member = this.cast.as(this.branch.member(4));
		member.from("/recusals", "/recusals", "number", this.branch.secretary().number());
		assertThat(member.follow().text()).contains("从今天起互相回避", "方致远");
		member.from("/recusals", "/recusals", "number", this.branch.secretary().number());
		assertThat(member.text()).contains("您和 方致远 已经互相回避了");
		member.from("/recusals", "/recusals", "number", this.branch.member(4).number());
		assertThat(member.text()).contains("不能和自己回避");
		String pair = this.branch.member(4).name() + " — 方致远";
		assertThat(this.cast.as(this.branch.discipline()).open("/recusals").text()).contains(pair);
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open("/recusals").text()).doesNotContain(this.branch.member(4).name());
		long id = BranchContext.within(this.branch.id,
				() -> this.transaction.execute((status) -> this.jdbc.sql("select id from recusal where branch_id = ?")
					.params(this.branch.id)
					.query(Long.class)
					.single()));
		secretary.submit("/recusals/" + id + "/withdrawal");
		assertThat(secretary.status()).isEqualTo(404);
		member.from("/recusals", "/recusals/" + id + "/withdrawal");
		assertThat(member.follow().text()).contains("2026-10-26 撤回");
	}

	private static void enter(Visitor officer, String office, Cast.Someone who, String from) {
		officer.from("/offices/new", "/offices", "office", office, "number", who.number(), "startsOn", from);
	}

	private List<Long> holders(Role office, LocalDate day) {
		return BranchContext.within(this.branch.id, () -> this.offices.holdersOf(office, day));
	}

	private long term(Cast.Someone who, String office) {
		return BranchContext.within(this.branch.id,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("select max(id) from office_term where branch_id = ? and person_id = ? and office = ?")
					.params(this.branch.id, who.id(), office)
					.query(Long.class)
					.single()));
	}

	private void endEverything(Role office) {
		BranchContext.within(this.branch.id,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc
					.sql("update office_term set ends_on = ? where branch_id = ? and office = ?")
					.params(LocalDate.of(2026, 10, 25), this.branch.id, office.name())
					.update()));
	}

	private int audited(String verb) {
		return BranchContext
			.within(this.branch.id,
					() -> this.transaction.execute((status) -> this.jdbc
						.sql("select count(*) from audit_entry where branch_id = ? and verb = ?")
						.params(this.branch.id, verb)
						.query(Integer.class)
						.single()));
	}

}
