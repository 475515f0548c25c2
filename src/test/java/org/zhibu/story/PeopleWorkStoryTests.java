package org.zhibu.story;

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
		assertThat(this.cast.as(branch.discipline()).open("/talks/" + talk).text()).contains(GIST).doesNotContain(WORDS);
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
		this.story.within(branch, () -> this.jdbc
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
	void aVisitNeedsTwoConsentsAndWithdrawingThemStopsTheFamilysPromise() {
		BranchOfStory branch = this.cast.branch();
		Someone worker = this.cast.worker(branch, "石头");
		Visitor visitor = this.cast.as(branch.member(0));
		String[] visit = { "person", "" + worker.id(), "day", "2026-10-20", "kind", "HOME", "second",
				"" + branch.member(1).id(), "reached", "true", "met", "他母亲", "facts", "屋顶漏雨没钱修", "familyPromise", "劝他下班早睡",
				"familyDue", "2026-11-20", "promise", "找队里借苫布", "promiseOwner", "" + branch.member(2).id(), "promiseDue",
				"2026-11-01" };
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
		assertThat(visitor.open("/visits").text()).contains("石头", "邵北辰、闻人静").doesNotContain("屋顶", "他母亲");
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
		visitor.open("/visits/new").submit("/visits", "person", "" + worker.id(), "day", "2026-10-26", "kind", "HOME", "second",
				"" + branch.member(1).id(), "reached", "false");
		assertThat(visitor.status()).isEqualTo(302);
		assertThat(visitor.open("/visits").text()).contains("没见到");
		this.clock.moveTo(2026, 11, 10, 9);
		visitor = this.cast.as(branch.member(0));
		visitor.open("/visits/new").submit("/visits", "person", "" + worker.id(), "day", "2026-10-28", "kind", "PHONE", "reached",
				"true", "workerAgreed", "on");
		assertThat(visitor.open("/visits").text()).contains("补录");
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

	private void talk(Someone who, BranchOfStory branch, Someone with, String words, String gist) {
		Visitor writer = this.cast.as(who)
			.from("/talks", "/talks", "person", "" + with.id(), "day", "2026-10-26", "kind", "FACE", "words", words,
					"gist", gist);
		assertThat(writer.status()).as(writer.text()).isEqualTo(302);
	}

	private static String[] with(String[] fields, String... more) {
		String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
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
		this.story.within(branch,
				() -> number[0] = this.jdbc.sql(sql).params(branch.id).query(Long.class).single());
		return number[0];
	}


}
