package org.zhibu.confidence;

import java.time.LocalDate;
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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What grows old is announced, cleared a week later and counted in the audit; nothing
 * that somebody may have to answer for.
 */
@PageTest
class ExpiryTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private SweepJob job;

	@Autowired
	private JdbcClient jdbc;

	private BranchOfStory branch;

	private Someone worker;

	private Visitor secretary;

	@BeforeEach
	void aBranchWithOneOfEverything() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
		this.worker = this.cast.worker(this.branch, "石头");
		this.secretary = this.cast.as(this.branch.secretary());
		done("/talks", "/talks", "person", "" + this.worker.id(), "day", "2026-10-26", "kind", "FACE", "words", "谈的话");
		done("/cases", "/cases", "kind", "HARDSHIP", "person", "" + this.worker.id(), "owner",
				"" + this.branch.member(0).id(), "words", "帮扶的话");
		done("/minds", "/minds", "person", "" + this.worker.id(), "level", "HELP", "owner",
				"" + this.branch.member(0).id(), "words", "状态的话");
		done("/visits/new", "/visits", "person", "" + this.worker.id(), "day", "2026-10-26", "kind", "HOME", "second",
				"" + this.branch.member(1).id(), "reached", "true", "workerAgreed", "on", "familyAgreed", "on", "facts",
				"家访的话", "familyPromise", "答应的话", "familyDue", "2026-11-20");
		assertThat(this.cast.as(this.worker).from("/concerns", "/concerns", "words", "有话说").status()).isEqualTo(302);
	}

	@Test
	void whatIsOldIsAnnouncedAndClearedAWeekLaterWhatIsOpenNever() {
		inThreeYears(1);
		assertThat(this.secretary.open("/").text()).doesNotContain("到期的记录");
		this.job.look();
		assertThat(wiped()).isZero();
		assertThat(this.secretary.open("/").text()).contains("有到期的记录");
		assertThat(this.secretary.open("/notes-keeping").text()).contains("2029-11-08 自动清。现在数一数是 3 份", "另有 1 条去掉名字");

		inThreeYears(7);
		this.job.look();
		assertThat(wiped()).as("the week is not over").isZero();
		inThreeYears(8);
		this.job.look();
		assertThat(wiped()).as("talk and state of mind; case, visit and concern are open").isEqualTo(2);
		assertThat(audited("note.sweepAnnounced")).containsExactly("3");
		assertThat(audited("note.wiped")).containsExactly("2 + 1");
		assertThat(this.secretary.open("/notes-keeping").text()).contains("上次是 2029-11-08，清了 2 份，去掉 1 个名字", "没有到期的");
		assertThat(this.secretary.open("/cases/" + id("care_case")).text()).contains("帮扶的话");
		assertThat(this.secretary.open("/visits/" + id("visit")).text()).contains("家访的话");
		assertThat(this.secretary.open("/concerns/" + id("concern")).text()).contains("有话说");
		assertThat(this.secretary.open("/talks/" + id("talk")).text()).contains("石头").doesNotContain("谈的话");
		assertThat(named("mind_state", "person_id")).isZero();
		this.job.look();
		assertThat(audited("note.sweepAnnounced")).hasSize(1);
	}

	@Test
	void whatIsSettledLaterGrowsOldAndAnObjectionHoldsAllOfOnesNotes() {
		this.secretary.from("/cases/" + id("care_case"), "/cases/" + id("care_case") + "/closing", "version", "0",
				"outcome", "RESOLVED", "words", "办结的话");
		done("/visits/" + id("visit"), "/visits/" + id("visit") + "/promises/1/keeping", "version", "0");
		done("/concerns/" + id("concern"), "/concerns/" + id("concern") + "/acknowledgement", "version", "0");
		done("/concerns/" + id("concern"), "/concerns/" + id("concern") + "/answer", "version", "1", "words", "答复的话");
		inThreeYears(1);
		this.cast.as(this.worker).from("/me/records", "/me/records/appeals", "kind", "OBJECT", "words", "没有这回事");
		assertThat(this.secretary.open("/notes-keeping").text()).contains("没有到期的");
		Visitor discipline = this.cast.as(this.branch.discipline());
		discipline.from("/record-appeals", "/record-appeals/" + id("record_appeal") + "/answer", "version", "0",
				"answer", "查过了");
		assertThat(discipline.status()).as(discipline.text()).isEqualTo(302);
		this.secretary.open("/notes-keeping");
		assertThat(this.secretary.text()).contains("现在就清这 9 份", "另有 2 条去掉名字");
		done("/notes-keeping", "/notes-keeping/expiry", "seen", "9");
		assertThat(wiped()).isEqualTo(7);
		assertThat(audited("note.wiped")).containsExactly("7 + 2");
		assertThat(named("concern", "raised_by")).isZero();
		assertThat(this.secretary.open("/concerns").text()).contains("署名").doesNotContain("石头");
		assertThat(this.secretary.open("/concerns/" + id("concern")).text()).doesNotContain("石头", "答复的话");
		assertThat(this.cast.as(this.branch.discipline()).open("/readings").status()).isEqualTo(200);
		assertThat(this.secretary.open("/minds").status()).isEqualTo(200);
	}

	private void inThreeYears(int day) {
		LocalDate then = LocalDate.of(2029, 11, day);
		this.clock.moveTo(then.getYear(), then.getMonthValue(), then.getDayOfMonth(), 9);
		this.secretary = this.cast.as(this.branch.secretary());
	}

	private void done(String page, String path, String... fields) {
		this.secretary.from(page, path, fields);
		assertThat(this.secretary.status()).as(path + " " + this.secretary.text()).isEqualTo(302);
	}

	private List<String> audited(String verb) {
		return this.story.read(this.branch,
				() -> this.jdbc.sql("select detail from audit_entry where branch_id = ? and verb = ? order by id")
					.params(this.branch.id, verb)
					.query(String.class)
					.list());
	}

	private long wiped() {
		return number("select count(*) from sealed_note where branch_id = ? and wiped_at is not null");
	}

	private long named(String table, String column) {
		return number("select count(" + column + ") from " + table + " where branch_id = ?");
	}

	private long id(String table) {
		return number("select max(id) from " + table + " where branch_id = ?");
	}

	private long number(String sql) {
		return this.story.read(this.branch, () -> this.jdbc.sql(sql).params(this.branch.id).query(Long.class).single());
	}

}
