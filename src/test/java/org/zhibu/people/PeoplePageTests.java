package org.zhibu.people;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The roster: who is on it, and what happens to him there. */
@PageTest
class PeoplePageTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

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
	void somebodyNewIsFoundByNameInitialsAndNumber() {
		Visitor organisation = this.cast.as(this.branch.organisation());
		enter(organisation, "T-501", "左向明");
		assertThat(organisation.follow().text()).contains("左向明", "T-501", "劳务工", "没有班组");
		assertThat(organisation.open("/people?q=左").text()).contains("左向明").doesNotContain("方致远");
		assertThat(organisation.open("/people?q=zxm").text()).contains("左向明");
		assertThat(organisation.open("/people?q=T-5").text()).contains("左向明");
		assertThat(organisation.open("/people?q=%25").text()).contains("没有这样的人");
		assertThat(organisation.open("/people").text()).contains("在册 12 人，党员 11 人，劳务工 1 人，没有班组 12 人");
		assertThat(organisation.open("/people?employment=TEMPORARY&party=NONE&team=none").text()).contains("左向明")
			.doesNotContain("方致远");
		assertThat(organisation.open("/people?employment=nonsense&team=x&state=y&after=&q=").status()).isEqualTo(200);
	}

	@Test
	void whatCannotBeReadIsSaidAtItsFieldAndKept() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from("/people/new", "/people", "number", "９９０１", "name", "丁一", "partyStatus", "NONE", "employment",
				"REGULAR", "joinedOn", "2026-02-30", "birthYear", "十九", "trade", "掘进工");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("“2026-02-30”没有这一天").contains("“十九”不是数字");
		assertThat(secretary.html()).contains("value=\"丁一\"")
			.contains("value=\"掘进工\"")
			.contains("value=\"2026-02-30\"");
		secretary.submit("/people", "number", "９９０１", "name", "丁一", "partyStatus", "NONE", "employment", "REGULAR",
				"joinedOn", "２０２６年２月２８日", "birthYear", "１９９８");
		assertThat(secretary.follow().text()).contains("丁一", "9901", "2026-02-28", "青工");
		enter(secretary, "9901", "丁二");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("工号 9901 已经有人用了");
	}

	@Test
	void aStalePageKeepsWhatWasTyped() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		Visitor organisation = this.cast.as(this.branch.organisation());
		enter(secretary, "7001", "阮青");
		String person = secretary.location();
		secretary.open(person + "/edit");
		organisation.open(person + "/edit").submit(person, change("阮清", "0"));
		assertThat(organisation.status()).isEqualTo(302);
		secretary.submit(person, change("阮晴", "0"));
		assertThat(secretary.status()).isEqualTo(409);
		assertThat(secretary.html()).contains("value=\"阮晴\"");
		assertThat(secretary.open(person).text()).contains("阮清").doesNotContain("阮晴");
	}

	@Test
	void aTemporaryWorkerIsMadeRegularAndLeavesWithHisOffices() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		Cast.Someone worker = this.cast.worker(this.branch, "孔小河");
		String page = "/people/" + worker.id();
		this.cast.give(this.branch, worker, org.zhibu.shared.Role.KEEPER);
		secretary.from(page + "/edit", page + "/regular", "regularSince", "2026-10-01");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(422);
		assertThat(secretary.text()).contains("已经是正式工了");
		secretary.from(page + "/edit", page + "/leaving", "leftOn", "2019-01-01");
		assertThat(secretary.text()).contains("最后一天不能早于入职的 2020-01-01");
		secretary.from(page + "/edit", page + "/leaving", "leftOn", "2026-10-26");
		assertThat(secretary.follow().text()).contains("孔小河", "2026-10-26", "保管员");
		assertThat(this.cast.as(worker).open("/me/scorecards").status()).isEqualTo(403);
		this.clock.moveTo(2026, 10, 27, 0);
		secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open(page).text()).contains("不在册").doesNotContain("保管员 ");
		assertThat(secretary.open("/people").text()).doesNotContain("孔小河");
		assertThat(secretary.open("/people?state=left").text()).contains("孔小河");
	}

	@Test
	void theSecretaryLeavesOnlyBehindASuccessor() {
		Visitor organisation = this.cast.as(this.branch.organisation());
		String page = "/people/" + this.branch.secretary().id();
		organisation.from(page + "/edit", page + "/leaving", "leftOn", "2026-10-31");
		assertThat(organisation.status()).isEqualTo(422);
		assertThat(organisation.text()).contains("书记要等接任或主持的人开始后才能离开");
	}

	@Test
	void aMistakeIsDeletedWhileNothingRefersToItElseMerged() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		enter(secretary, "8001", "错一人");
		String wrong = secretary.location();
		secretary.from(wrong + "/edit", wrong + "/deletion");
		assertThat(secretary.location()).isEqualTo("/people");
		assertThat(secretary.open(wrong).status()).isEqualTo(404);

		Cast.Someone worker = this.cast.worker(this.branch, "错二人");
		String page = "/people/" + worker.id();
		secretary.from(page + "/edit", page + "/deletion");
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(secretary.text()).contains("错二人 已经有别的记录，不能删");
		secretary.from(page + "/edit", page + "/merging", "rightNumber", "没有这号");
		assertThat(secretary.status()).isEqualTo(422);
		secretary.from(page + "/edit", page + "/merging", "rightNumber", this.branch.member(0).number());
		assertThat(secretary.location()).isEqualTo("/people/" + this.branch.member(0).id());
		assertThat(secretary.open(page).location()).isEqualTo("/people/" + this.branch.member(0).id());
		assertThat(secretary.open("/people").text()).doesNotContain("错二人");
	}

	@Test
	void eachReaderSeesWhatIsHis() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from("/teams", "/teams", "name", "掘进一班", "shift", "早班");
		assertThat(secretary.follow().text()).contains("掘进一班", "早班", "没有党员帮联");
		long team = team("掘进一班");
		enter(secretary, "6001", "队里人");
		String inTeam = secretary.location();
		secretary.open(inTeam + "/edit")
			.submit(inTeam, "version", "0", "number", "6001", "name", "队里人", "teamId", String.valueOf(team),
					"partyStatus", "NONE", "employment", "TEMPORARY", "joinedOn", "2026-01-01");
		Cast.Someone leader = this.cast.worker(this.branch, "班长甲");
		Visitor officer = this.cast.as(this.branch.organisation());
		officer.from("/offices/new", "/offices", "office", "TEAM_LEADER", "number", leader.number(), "teamId",
				String.valueOf(team), "startsOn", "2026-10-26");
		assertThat(officer.status()).as(officer.text()).isEqualTo(302);
		Visitor ofTeam = this.cast.as(leader);
		assertThat(ofTeam.open("/people").text()).contains("队里人").doesNotContain("方致远").contains("在册 1 人");
		assertThat(ofTeam.open(inTeam).text()).contains("6001");
		assertThat(ofTeam.open("/people/" + this.branch.secretary().id()).status()).isEqualTo(403);
		assertThat(ofTeam.open("/people.csv").status()).isEqualTo(200);
		assertThat(new String(ofTeam.bytes(), StandardCharsets.UTF_8)).contains("队里人").doesNotContain("方致远");
		Visitor member = this.cast.as(this.branch.member(0));
		assertThat(member.open("/people/" + this.branch.secretary().id()).text()).contains("方致远", "书记")
			.doesNotContain(this.branch.secretary().number());
		assertThat(member.open("/people").status()).isEqualTo(403);
		Visitor worker = this.cast.as(this.cast.worker(this.branch, "工人乙"));
		assertThat(worker.open("/people/" + this.branch.secretary().id()).status()).isEqualTo(403);
		Cast.BranchOfStory other = this.cast.branch();
		assertThat(secretary.open("/people/" + other.secretary().id()).status()).isEqualTo(404);
	}

	@Test
	void aTeamIsClosedOnceNobodyIsLeftInIt() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from("/teams", "/teams", "name", "掘进队");
		secretary.from("/teams", "/teams", "name", "掘进二班", "parentId", String.valueOf(team("掘进队")));
		secretary.from("/teams", "/teams", "name", "掘进二班");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("已经有“掘进二班”这个班组了");
		secretary.from("/teams", "/teams", "name", "再下一层", "parentId", String.valueOf(team("掘进二班")));
		assertThat(secretary.text()).contains("最多两层");
		String page = "/teams/" + team("掘进二班");
		enter(secretary, "6101", "班里人");
		String person = secretary.location();
		secretary.open(person + "/edit")
			.submit(person, "version", "0", "number", "6101", "name", "班里人", "teamId", String.valueOf(team("掘进二班")),
					"partyStatus", "NONE", "employment", "TEMPORARY", "joinedOn", "2026-01-01");
		secretary.from(page, page + "/closing", "closedOn", "2026-10-31");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("那天以后还有 1 个人在这个班组");
		secretary.from(person + "/edit", person + "/leaving", "leftOn", "2026-10-30");
		secretary.from(page, page + "/closing", "closedOn", "2026-10-31");
		assertThat(secretary.follow().text()).contains("2026-10-31 撤销");
	}

	@Test
	void theExportHasTheFilterOfThePageAndRunsNoFormula() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from("/people/new", "/people", "number", "5001", "name", "=1+1", "partyStatus", "NONE", "employment",
				"TEMPORARY", "joinedOn", "2026-01-01");
		secretary.open("/people.csv?q=5001");
		String csv = new String(secretary.bytes(), StandardCharsets.UTF_8);
		assertThat(csv).startsWith("\uFEFF工号,姓名,班组,工种,用工形式").contains("5001,'=1+1,,,劳务工,群众,,,,2026-01-01,,\r\n");
		secretary.open("/people.xlsx");
		assertThat(secretary.bytes()).startsWith('P', 'K');
	}

	@Test
	void theDeskNamesPeopleWithoutATeam() {
		assertThat(this.cast.as(this.branch.secretary()).open("/").text()).contains("11 个人还没有班组");
		assertThat(this.cast.as(this.branch.member(0)).open("/").text()).doesNotContain("还没有班组");
	}

	@Test
	void fiftyAPageAndTheRestBehindALink() {
		BranchContext.within(this.branch.id, () -> this.transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < 60; i++) {
				this.jdbc
					.sql("""
							insert into person (id, branch_id, version, number, name, initials, party_status, employment, joined_on)
							values (nextval('id_seq'), ?, 0, ?, ?, 'x', 'NONE', 'REGULAR', ?)""")
					.params(this.branch.id, String.format("Z%03d", i), "众人" + i, LocalDate.of(2024, 1, 1))
					.update();
			}
		}));
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open("/people").text()).contains("众人38").doesNotContain("众人39").contains("下一页");
		java.util.regex.Matcher next = java.util.regex.Pattern.compile("href=\"(/people\\?after=[^\"]+)\"")
			.matcher(secretary.html());
		assertThat(next.find()).isTrue();
		assertThat(secretary.open(next.group(1)).text()).contains("众人39", "众人59").doesNotContain("众人38");
	}

	private static void enter(Visitor officer, String number, String name) {
		officer.from("/people/new", "/people", "number", number, "name", name, "partyStatus", "NONE", "employment",
				"TEMPORARY", "joinedOn", "2026-01-01");
	}

	private static String[] change(String name, String version) {
		return new String[] { "version", version, "number", "7001", "name", name, "partyStatus", "NONE", "employment",
				"TEMPORARY", "joinedOn", "2026-01-01" };
	}

	private long team(String name) {
		return BranchContext.within(this.branch.id,
				() -> this.transaction
					.execute((status) -> this.jdbc.sql("select id from team where branch_id = ? and name = ?")
						.params(this.branch.id, name)
						.query(Long.class)
						.single()));
	}

}
