package org.zhibu.story;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.account.TestLogins;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Talks, visits, duties and concerns, told on their pages. */
@PageTest
class PeopleWorkStoryTests {

	private static final String WORDS = "他说夜里睡不着，怕顶板，想换个岗";

	private static final String GIST = "想换岗";

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private TestLogins logins;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void onAMondayInOctober() {
		this.clock.moveTo(2026, 10, 26, 9);
	}

	@Test
	void aTalkIsOneLineAndItsWordsAreReadByWriterAndSecretaryOnly() {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "石头");
		talk(branch.member(0), branch, worker, WORDS, GIST);
		long talk = id(branch, "talk");
		Visitor writer = this.cast.as(branch.member(0)).open("/talks");
		assertThat(writer.text()).contains("石头", "当面").doesNotContain(WORDS, GIST);
		assertThat(count(branch, "note_reading")).isZero();
		assertThat(this.cast.as(branch.secretary()).open("/talks/" + talk).text()).contains(WORDS, GIST);
		assertThat(count(branch, "note_reading")).isOne();
		assertThat(readingsAudited(branch)).isOne();
		assertThat(this.cast.as(branch.discipline()).open("/talks/" + talk).text()).contains(GIST)
			.doesNotContain(WORDS);
		assertThat(this.cast.as(branch.member(1)).open("/talks/" + talk).status()).isEqualTo(404);
		assertThat(this.cast.as(branch.discipline()).open("/readings").text()).contains("方致远", "卫长河", "石头");
		Visitor himself = this.cast.as(worker).open("/me/records");
		assertThat(himself.text()).contains("谈心", "邵北辰", "方致远", "卫长河").doesNotContain(WORDS, GIST);
		for (String path : List.of("/talks", "/talks/" + talk, "/visits", "/coverage", "/duties", "/readings")) {
			assertThat(himself.open(path).status()).as(path).isEqualTo(403);
		}
	}

	@Test
	void administratorAndOverseerFindNothingOfIt() {
		BranchOfStory branch = this.cast.branch();
		this.logins.makeAdministrator(branch.id, "admin-care-" + branch.code());
		this.logins.makeOverseer("overseer-care-" + branch.code());
		for (String login : List.of("admin-care-", "overseer-care-")) {
			Visitor visitor = this.cast.nobody().signIn(login + branch.code(), Cast.PASSPHRASE);
			for (String path : List.of("/talks", "/visits", "/visits/new", "/coverage", "/coverage.csv", "/duties",
					"/absences", "/concerns", "/me/records", "/readings", "/notes-keeping", "/care-rules")) {
				assertThat(visitor.open(path).status()).as(login + path).isEqualTo(404);
			}
		}
	}

	@Test
	void wordsThatDoNotBelongThereArePointedOutAndSwappedNotesDoNotOpen() {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "石头");
		Visitor writer = this.cast.as(branch.organisation())
			.from("/talks", "/talks", "person", "" + worker.id(), "day", "2026-10-26", "kind", "FACE", "words",
					"卡号 6222020200112233446");
		assertThat(writer.status()).isEqualTo(422);
		assertThat(writer.text()).contains("看着像银行卡号");
		writer.submit("/talks", "person", "" + worker.id(), "day", "2026-10-26", "kind", "FACE", "words", "诊断不好");
		assertThat(writer.text()).contains("像是病情", "我看过了，不是那个意思");
		talk(branch.organisation(), branch, worker, "第一次说的", "");
		talk(branch.organisation(), branch, worker, "第二次说的", "");
		this.story.within(branch, () -> {
			List<Long> notes = this.jdbc.sql("select id from sealed_note where branch_id = ? order by id")
				.params(branch.id)
				.query(Long.class)
				.list();
			this.jdbc
				.sql("update sealed_note set sealed = (select o.sealed from sealed_note o where o.id = ?) where id = ?")
				.params(notes.get(0), notes.get(1))
				.update();
		});
		writer.open("/talks/" + id(branch, "talk"));
		assertThat(writer.status()).isEqualTo(422);
		assertThat(writer.text()).contains("不是原来那一份").doesNotContain("第一次说的", "第二次说的");
		assertThat(count(branch, "note_reading")).isZero();
	}

	@Test
	void twoDaysAbsentRaiseATalkThatIsAssignedAndDone() {
		BranchOfStory branch = this.cast.branch();
		Someone leader = this.cast.worker(branch, "班长");
		Someone worker = this.cast.worker(branch, "石头");
		this.cast.lead(branch, leader, "一班");
		this.story.within(branch,
				() -> this.jdbc
					.sql("update person set team_id = (select max(id) from team where branch_id = ?) where id = ?")
					.params(branch.id, worker.id())
					.update());
		Visitor phone = this.cast.as(leader);
		phone.from("/absences?day=2026-10-25", "/absences", "day", "2026-10-25", "absent", "" + worker.id());
		assertThat(count(branch, "care_duty")).isZero();
		phone.from("/absences", "/absences", "day", "2026-10-26", "absent", "" + worker.id());
		assertThat(count(branch, "care_duty")).isOne();
		phone.from("/absences", "/absences", "day", "2026-10-26", "absent", "" + branch.member(0).id());
		assertThat(phone.status()).isEqualTo(403);
		Visitor secretary = this.cast.as(branch.secretary()).open("/duties");
		assertThat(secretary.text()).contains("石头", "连续两天没来", "2026-10-29", "没人去");
		assertThat(secretary.open("/").text()).contains("1 个谈访任务没人去");
		long duty = id(branch, "care_duty");
		secretary.from("/duties/" + duty, "/duties/" + duty + "/assignment", "version", "0", "owner",
				"" + branch.member(0).id());
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		secretary.submit("/duties/" + duty + "/assignment", "version", "0", "owner", "" + branch.member(1).id());
		assertThat(secretary.status()).isIn(302, 409);
		Visitor member = this.cast.as(branch.member(0)).open("/");
		assertThat(member.text()).contains("谈心：石头", "连续两天没来");
		talk(branch.member(0), branch, worker, "", "");
		assertThat(this.cast.as(branch.secretary()).open("/duties?show=closed").text()).contains("石头", "办了");
		this.clock.moveTo(2026, 11, 5, 9);
		secretary = this.cast.as(branch.secretary());
		secretary.from("/duties", "/duties", "person", "" + worker.id(), "kind", "VISIT", "cause", "INJURY");
		secretary.from("/duties", "/duties", "person", "" + worker.id(), "kind", "VISIT", "cause", "INJURY");
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(secretary.text()).contains("同样原因的任务还没办");
		this.clock.moveTo(2026, 11, 9, 9);
		assertThat(this.cast.as(branch.secretary()).open("/duties?show=overdue").text()).contains("石头", "过期");
	}

	@Test
	void anInjuryIsVisitedAtOnceAndAnotherTeamMeansATalk() {
		BranchOfStory branch = this.cast.branch();
		Someone leader = this.cast.worker(branch, "班长");
		Someone worker = this.cast.worker(branch, "石头");
		this.cast.lead(branch, leader, "一班");
		long first = id(branch, "team");
		this.cast.lead(branch, this.cast.worker(branch, "另一个班长"), "二班");
		join(branch, worker, first);
		Visitor phone = this.cast.as(leader).open("/absences?day=2026-10-25");
		assertThat(phone.text()).contains("工伤", "不写伤情");
		phone.submit("/absences", "day", "2026-10-25", "injured", "" + worker.id());
		assertThat(phone.follow().html()).containsPattern("name=\"absent\" value=\"" + worker.id() + "\"[^>]*checked");
		Visitor secretary = this.cast.as(branch.secretary()).open("/duties");
		assertThat(secretary.text()).contains("石头 一班 家访 受了伤 2026-10-29");
		phone.from("/absences", "/absences", "day", "2026-10-26", "injured", "" + worker.id());
		assertThat(count(branch, "care_duty")).as("the same injury").isOne();
		phone.from("/absences", "/absences", "day", "2026-10-26", "injured", "" + branch.member(0).id());
		assertThat(phone.status()).isEqualTo(403);

		String page = "/people/" + worker.id();
		String[] fields = { "version", "0", "number", worker.number(), "name", "石头", "partyStatus", "NONE",
				"employment", "REGULAR", "joinedOn", "2020-01-01", "teamId" };
		secretary.from(page + "/edit", page, with(fields, "" + id(branch, "team")));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.open("/duties").text()).contains("换了班组或岗位", "2026-11-10");
		assertThat(count(branch, "care_duty")).isEqualTo(2);
		fields[1] = "1";
		secretary.from(page + "/edit", page, with(fields, "" + first));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(count(branch, "care_duty")).as("one open duty of a cause").isEqualTo(2);
	}

	@Test
	void whoComesToAnotherTeamByASheetIsTalkedToToo() {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "石头");
		this.cast.lead(branch, this.cast.worker(branch, "班长"), "一班");
		join(branch, worker, id(branch, "team"));
		this.cast.lead(branch, this.cast.worker(branch, "另一个班长"), "二班");
		Visitor secretary = this.cast.as(branch.secretary()).open("/imports");
		secretary.upload("/imports", "file", "花名册.csv",
				("工号,姓名,班组\r\n" + worker.number() + ",石头,二班\r\n" + branch.member(0).number() + ",邵北辰,二班\r\n")
					.getBytes(StandardCharsets.UTF_8));
		String batch = secretary.location();
		secretary.open(batch).submit(batch + "/confirmation", "version", "0");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(count(branch, "care_duty")).as("who had no team moves nowhere").isOne();
		assertThat(secretary.open("/duties").text()).contains("石头", "换了班组或岗位");
	}

	private void join(BranchOfStory branch, Someone worker, long team) {
		this.story.within(branch,
				() -> this.jdbc.sql("update person set team_id = ? where id = ?").params(team, worker.id()).update());
	}

	@Test
	void aVisitNeedsTwoConsentsAndWithdrawingThemStopsTheFamilysPromise() {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "石头");
		Visitor visitor = this.cast.as(branch.member(0));
		String[] visit = { "person", "" + worker.id(), "day", "2026-10-20", "kind", "HOME", "second",
				"" + branch.member(1).id(), "reached", "true", "met", "他母亲", "facts", "屋顶漏雨没钱修", "familyPromise",
				"劝他下班早睡", "familyDue", "2026-11-20", "promise", "找队里借苫布", "promiseOwner", "" + branch.member(2).id(),
				"promiseDue", "2026-11-01" };
		visitor.open("/visits/new").submit("/visits", visit);
		assertThat(visitor.status()).isEqualTo(422);
		assertThat(visitor.text()).contains("没有本人同意，不能联系他家里");
		visitor.submit("/visits", with(visit, "workerAgreed", "on"));
		assertThat(visitor.text()).contains("家里人没有同意，他的话不能记下");
		visitor.submit("/visits", with(visit, "workerAgreed", "on", "familyAgreed", "on", "second", ""));
		assertThat(visitor.text()).contains("到家里去要两个人");
		visitor.submit("/visits", with(visit, "workerAgreed", "on", "familyAgreed", "on"));
		assertThat(visitor.status()).as(visitor.text()).isEqualTo(302);
		long id = id(branch, "visit");
		assertThat(visitor.open("/visits").text()).contains("石头", "邵北辰、 闻人静").doesNotContain("屋顶", "他母亲");
		assertThat(count(branch, "note_reading")).isZero();
		assertThat(this.cast.as(branch.member(1)).open("/visits/" + id).text()).contains("屋顶漏雨没钱修", "劝他下班早睡");
		assertThat(count(branch, "note_reading")).isOne();
		Visitor owner = this.cast.as(branch.member(2)).open("/");
		assertThat(owner.text()).contains("家访答应石头家的事");
		assertThat(owner.open("/visits/" + id).text()).contains("找队里借苫布").doesNotContain("屋顶漏雨", "劝他下班早睡");
		owner.submit("/visits/" + id + "/promises/1/keeping", "version", "0");
		assertThat(owner.status()).as(owner.text()).isEqualTo(302);
		visitor.from("/visits/" + id, "/visits/" + id + "/consent-end", "version", "0");
		assertThat(visitor.follow().text()).contains("收回了同意", "办到了", "停了");
		visitor.open("/visits/new")
			.submit("/visits", "person", "" + worker.id(), "day", "2026-10-26", "kind", "HOME", "second",
					"" + branch.member(1).id(), "reached", "false");
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.open("/visits").text()).contains("没见到");
		this.clock.moveTo(2026, 11, 10, 9);
		visitor = this.cast.as(branch.member(0));
		visitor.open("/visits/new")
			.submit("/visits", "person", "" + worker.id(), "day", "2026-10-28", "kind", "PHONE", "reached", "true",
					"workerAgreed", "on");
		assertThat(visitor.open("/visits").text()).contains("补录");
	}

	@Test
	void aVisitIsPrintedWithoutItsWordsUnlessItsReaderWantsThem() {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "石头");
		Visitor visitor = this.cast.as(branch.member(0));
		visitor.open("/visits/new")
			.submit("/visits", "person", "" + worker.id(), "day", "2026-10-20", "kind", "HOME", "second",
					"" + branch.member(1).id(), "reached", "true", "workerAgreed", "on", "familyAgreed", "on", "facts",
					"屋顶漏雨没钱修", "familyPromise", "劝他下班早睡", "familyDue", "2026-11-20");
		String page = "/visits/" + id(branch, "visit");
		assertThat(visitor.open(page).html()).contains(page + "/paper");
		long before = count(branch, "note_reading");
		assertThat(visitor.open(page + "/paper").text())
			.contains("家访记录", "石头", "2026-10-20", "邵北辰、闻人静", "本人同意去", "家里人答应的反馈", "2026-11-20", "算看一次")
			.doesNotContain("屋顶漏雨", "早睡");
		assertThat(count(branch, "note_reading")).isEqualTo(before);
		assertThat(visitor.open(page + "/paper?words=true").text()).contains("屋顶漏雨没钱修", "劝他下班早睡", "自己收好");
		assertThat(count(branch, "note_reading")).isEqualTo(before + 1);
		Visitor discipline = this.cast.as(branch.discipline()).open(page + "/paper");
		assertThat(discipline.text()).contains("石头", "内容只有去的人和书记看得到").doesNotContain("屋顶漏雨", "连内容一起印");
		assertThat(discipline.open(page + "/paper?words=true").status()).isEqualTo(403);
		assertThat(this.cast.as(branch.member(2)).open(page + "/paper").status()).isEqualTo(404);
		assertThat(visitor.open("/visits/form").text()).contains("家访记录（空表）", "去之前，职工本人同意", "为什么去", "谁去办", "下次什么时候去",
				"家访人二");
	}

	@Test
	void theBoxIsFoundWithoutALogin() {
		this.cast.branch();
		BranchOfStory branch = this.cast.branch();
		Visitor nobody = this.cast.nobody().open("/login");
		assertThat(nobody.html()).contains("href=\"/say\"");
		assertThat(nobody.open("/say").html()).contains("href=\"/say/" + branch.code() + "\"");
		assertThat(nobody.header("Set-Cookie")).isNull();
		assertThat(nobody.open("/kiosk/" + branch.code()).html()).contains("href=\"/say/" + branch.code() + "\"");
		assertThat(nobody.open("/say/" + branch.code()).text()).contains("不用登录", "像存包的牌子");
		assertThat(this.cast.as(branch.secretary()).open("/say").text()).doesNotContain("方致远");
	}

	@Test
	void whoHasHisSayIsKnownByNobodyButByTwoWhoOpenHisName() {
		BranchOfStory branch = this.cast.branch();
		String box = "/say/" + branch.code();
		Visitor nobody = this.cast.nobody().open(box);
		String slip = nobody.html().replaceAll("(?s).*name=\"slip\" value=\"([^\"]+)\".*", "$1");
		nobody.submit(box, "slip", slip, "words", "浴室没有热水", "name", "石头");
		assertThat(nobody.text()).contains("收到了", slip);
		assertThat(nobody.header("Set-Cookie")).isNull();
		nobody.submit(box, "slip", slip, "words", "浴室没有热水", "name", "石头");
		assertThat(count(branch, "concern")).isOne();
		this.clock.moveTo(2026, 10, 30, 10);
		long id = id(branch, "concern");
		Visitor discipline = this.cast.as(branch.discipline()).open("/concerns");
		assertThat(discipline.text()).contains("名字密封", "超过三天没人接").doesNotContain("热水", "石头");
		discipline.open("/concerns/" + id);
		assertThat(discipline.text()).contains("浴室没有热水").doesNotContain("石头");
		assertThat(this.cast.as(branch.publicity()).open("/concerns/" + id).text()).doesNotContain("热水");
		discipline.submit("/concerns/" + id + "/acknowledgement", "version", "0");
		discipline.from("/concerns/" + id, "/concerns/" + id + "/answer", "version", "1", "words", "锅炉修好了");
		assertThat(discipline.status()).as(discipline.text()).isEqualTo(302);
		assertThat(discipline.open(box).text()).doesNotContain("卫长河", "工作台");
		Visitor again = this.cast.nobody().open(box + "/slip?slip=" + slip);
		assertThat(again.text()).contains("浴室没有热水", "锅炉修好了", "答复了");
		again.submit(box + "/slip/reopening", "slip", slip, "words", "只热了一天");
		assertThat(again.text()).contains("正在办", "只热了一天");
		discipline.from("/concerns/" + id, "/concerns/" + id + "/opening", "version", "3", "reason", "要当面问清楚");
		assertThat(discipline.status()).as(discipline.text()).isEqualTo(302);
		assertThat(discipline.open("/concerns/" + id + "/name").status()).isEqualTo(403);
		discipline.from("/concerns/" + id, "/concerns/" + id + "/opening/agreement", "version", "4");
		assertThat(discipline.status()).isEqualTo(403);
		Visitor secretary = this.cast.as(branch.secretary())
			.from("/concerns/" + id, "/concerns/" + id + "/opening/agreement", "version", "4");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.open("/concerns/" + id + "/name").text()).contains("石头");
		assertThat(this.cast.as(branch.organisation()).open("/concerns/" + id + "/name").status()).isEqualTo(403);
		assertThat(again.open(box + "/slip?slip=ABCD-EFGH-JKLM").status()).isEqualTo(404);
		for (int i = 0; i < 6; i++) {
			again.from(box, box, "words", "又说一次");
		}
		assertThat(again.status()).isEqualTo(429);
	}

	@Test
	void hardshipIsHelpedStepByStepUntilItCountsAsResolved() {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "石头");
		Visitor secretary = this.cast.as(branch.secretary());
		secretary.from("/cases", "/cases", "kind", "HARDSHIP", "person", "" + worker.id(), "owner",
				"" + branch.member(0).id(), "words", "房子漏了没钱修");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		long id = id(branch, "care_case");
		assertThat(secretary.open("/duties").text()).contains("家里有困难", "家访");
		Visitor owner = this.cast.as(branch.member(0)).open("/cases");
		assertThat(owner.text()).contains("石头", "困难帮扶").doesNotContain("房子漏了");
		owner.from("/cases/" + id, "/cases/" + id + "/steps", "version", "0", "words", "队里出人补了屋顶", "next",
				"2026-11-02");
		assertThat(owner.follow().text()).contains("房子漏了没钱修", "队里出人补了屋顶");
		assertThat(this.cast.as(branch.discipline()).open("/cases/" + id).text()).contains("石头").doesNotContain("屋顶");
		owner.submit("/cases/" + id + "/closing", "version", "0", "outcome", "RESOLVED", "words", "不漏了");
		assertThat(owner.follow().text()).contains("已化解", "不漏了");
		assertThat(secretary.open("/cases?closed=true").text()).contains("今年办结 1 件，其中已化解 1 件");
		owner.submit("/cases/" + id + "/reopening", "version", "0");
		assertThat(owner.status()).isEqualTo(409);
		owner.from("/cases/" + id, "/cases/" + id + "/reopening", "version", "1");
		assertThat(secretary.open("/cases").text()).contains("正在帮 1 件，今年办结 0 件");
		secretary.from("/cases", "/cases", "kind", "APPRENTICE", "person", "" + worker.id(), "other",
				"" + branch.member(1).id(), "skill", "开铲车", "owner", "" + branch.member(0).id(), "words", "肯学");
		assertThat(secretary.follow().text()).contains("学开铲车", "闻人静");
		secretary.from("/cases", "/cases", "kind", "CONFLICT", "person", "" + worker.id(), "other",
				"" + branch.member(1).id(), "owner", "" + branch.member(0).id(), "words", "为排班吵过");
		Visitor organisation = this.cast.as(branch.organisation()).open("/cases");
		assertThat(organisation.text()).contains("矛盾调解", "当事人不公开");
		assertThat(this.cast.as(branch.member(1)).open("/cases/" + id(branch, "care_case")).status()).isEqualTo(404);
	}

	@Test
	void theMemberNotesWhatHeDidForHisTeamBesideItsFigures() {
		BranchOfStory branch = this.cast.branch();
		Someone leader = this.cast.worker(branch, "班长");
		this.cast.lead(branch, leader, "一班");
		this.cast.as(branch.secretary())
			.from("/pairings", "/pairings", "memberId", "" + branch.member(0).id(), "teamId", "" + id(branch, "team"),
					"from", "2026-10-01");
		Visitor member = this.cast.as(branch.member(0)).open("/months/2026-10/pairings");
		assertThat(member.text()).contains("一班", "没有记", "缺勤 0，好事 0，不足 0");
		member.submit("/months/2026-10/pairings/" + id(branch, "team"), "done", "跟了四个班，修好两处灯线");
		assertThat(member.status()).as(member.text()).isEqualTo(302);
		assertThat(member.follow().text()).contains("跟了四个班，修好两处灯线").doesNotContain("没有记");
		Visitor other = this.cast.as(branch.member(1)).open("/talks");
		other.submit("/months/2026-10/pairings/" + id(branch, "team"), "done", "不是我的");
		assertThat(other.status()).isEqualTo(404);
	}

	@Test
	void whatAMemberDidIsAFactOnHisCardWithoutANameAndAFigureOnTheDesk() {
		BranchOfStory branch = this.story.opened();
		Someone worker = this.cast.worker(branch, "石头");
		assertThat(this.cast.as(branch.secretary()).open("/").text()).contains("这个月还差 2 户家访", "底线每月 2 户，这个月走了 0 户");
		for (int i = 0; i < 3; i++) {
			talk(branch.member(0), branch, worker, WORDS, GIST);
		}
		visit(branch.member(0), branch.member(1), worker, "true");
		visit(branch.member(1), branch.member(0), worker, "true");
		visit(branch.member(0), branch.member(1), worker, "false");
		assertThat(this.cast.as(branch.secretary()).open("/").text()).doesNotContain("户家访");
		this.clock.moveTo(2026, 11, 2, 9);
		Visitor secretary = this.cast.as(branch.secretary())
			.open("/scorecards/" + this.story.card(branch, branch.member(0)) + "/marks/9");
		assertThat(secretary.text()).contains("班组帮联与群众工作", "本月谈心 3 次，家访 2 次").doesNotContain("石头", WORDS, GIST, "屋顶");
		assertThat(secretary.open("/scorecards/" + this.story.card(branch, branch.member(1)) + "/marks/9").text())
			.contains("本月谈心 0 次，家访 2 次");
	}

	private void visit(Someone first, Someone second, Someone whom, String reached) {
		Visitor visitor = this.cast.as(first).open("/visits/new");
		visitor.submit("/visits", "person", "" + whom.id(), "day", "2026-10-26", "kind", "HOME", "second",
				"" + second.id(), "reached", reached, "workerAgreed", "on", "familyAgreed", "on", "facts",
				"true".equals(reached) ? "屋顶漏雨" : "");
		assertThat(visitor.status()).as(visitor.text()).isEqualTo(302);
	}

	@Test
	void howSomebodyIsIsKnownToOwnerAndSecretaryAndCountedForTheCommittee() {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "石头");
		Visitor discipline = this.cast.as(branch.discipline());
		discipline.from("/minds", "/minds", "person", "" + worker.id(), "level", "ATTENTION", "owner",
				"" + branch.member(0).id(), "words", "话少了");
		assertThat(discipline.status()).as(discipline.text()).isEqualTo(302);
		assertThat(discipline.follow().text()).contains("不到 5 人，不显示").doesNotContain("话少了", "2027-01-24");
		Visitor owner = this.cast.as(branch.member(0)).open("/minds");
		assertThat(owner.text()).contains("2027-01-24", "要关心").doesNotContain("不到 5 人，不显示");
		assertThat(owner.open("/minds/" + id(branch, "mind_state")).text()).contains("话少了");
		assertThat(this.cast.as(branch.member(1)).open("/minds/" + id(branch, "mind_state")).status()).isEqualTo(404);
		Visitor himself = this.cast.as(worker)
			.from("/me/records", "/me/records/appeals", "kind", "OBJECT", "words", "没有这回事");
		assertThat(himself.follow().text()).contains("没有这回事", "等答复", "思想状态");
		Visitor officer = this.cast.as(branch.discipline()).open("/record-appeals");
		assertThat(officer.text()).contains("石头", "没有这回事");
		officer.submit("/record-appeals/" + id(branch, "record_appeal") + "/answer", "version", "0", "answer", "改过来了");
		himself.open("/me/records");
		assertThat(himself.text()).contains("答复：改过来了");
		himself.submit("/me/records/talk");
		assertThat(himself.status()).as(himself.text()).isEqualTo(302);
		this.clock.moveTo(2027, 1, 25, 9);
		assertThat(this.cast.as(branch.member(0)).open("/minds").text()).doesNotContain("要关心 看说明");
	}

	@Test
	void aNewKeySealsEverythingAnewWhileItIsReadAndOldWordsAreWipedAfterALook() throws InterruptedException {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "石头");
		talk(branch.organisation(), branch, worker, WORDS, GIST);
		long talk = id(branch, "talk");
		Visitor secretary = this.cast.as(branch.secretary()).from("/notes-keeping", "/notes-keeping/rotation");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		for (int i = 0; i < 200 && !secretary.open("/notes-keeping").text().contains("上次换完了 1 份"); i++) {
			assertThat(secretary.open("/talks/" + talk).text()).contains(WORDS);
		}
		assertThat(secretary.open("/notes-keeping").text()).contains("上次换完了 1 份");
		assertThat(secretary.open("/talks/" + talk).text()).contains(WORDS);
		this.clock.moveTo(2028, 11, 1, 9);
		Visitor later = this.cast.as(branch.secretary()).open("/notes-keeping");
		assertThat(later.text()).contains("现在就清这 1 份");
		later.submit("/notes-keeping/expiry", "seen", "0");
		assertThat(later.status()).isEqualTo(403);
		later.from("/notes-keeping", "/notes-keeping/expiry", "seen", "1");
		assertThat(later.status()).isEqualTo(302);
		assertThat(later.open("/talks/" + talk).text()).contains("石头").doesNotContain(WORDS, GIST);
		assertThat(this.cast.as(worker).open("/me/records").text()).contains("内容已清除", "谈心");
	}

	private void talk(Someone who, BranchOfStory branch, Someone with, String words, String gist) {
		Visitor writer = this.cast.as(who)
			.from("/talks", "/talks", "person", "" + with.id(), "day", "2026-10-26", "kind", "FACE", "words", words,
					"gist", gist);
		assertThat(writer.status()).as(writer.text()).isEqualTo(302);
	}

	private static String[] with(String[] fields, String... more) {
		String[] all = Arrays.copyOf(fields, fields.length + more.length);
		System.arraycopy(more, 0, all, fields.length, more.length);
		return all;
	}

	private long id(BranchOfStory branch, String table) {
		return number(branch, "select max(id) from " + table + " where branch_id = ?");
	}

	private long count(BranchOfStory branch, String table) {
		return number(branch, "select count(*) from " + table + " where branch_id = ?");
	}

	private long readingsAudited(BranchOfStory branch) {
		return number(branch, "select count(*) from audit_entry where branch_id = ? and kind = 'READ'");
	}

	private long number(BranchOfStory branch, String sql) {
		long[] number = new long[1];
		this.story.within(branch, () -> number[0] = this.jdbc.sql(sql).params(branch.id).query(Long.class).single());
		return number[0];
	}

}
