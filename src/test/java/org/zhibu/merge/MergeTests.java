package org.zhibu.merge;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody stands twice on the roster and is made one again. */
@PageTest
class MergeTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 26);

	private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private JdbcClient jdbc;

	private BranchOfStory branch;

	@Test
	void thePreviewTellsWhatMovesAndMergingDoesIt() {
		this.branch = this.month.opened();
		Someone wrong = this.branch.member(5);
		Someone right = newMember();
		holdEverything(wrong);
		Visitor organisation = this.cast.as(this.branch.organisation());
		String page = "/people/" + wrong.id() + "/merging";
		organisation.open(page + "?rightNumber=" + right.number());
		assertThat(organisation.text()).contains("1 个责任区从今天起归" + right.name())
			.contains("帮联的 1 个班组从今天起归")
			.contains("星级服务卡连号转到")
			.contains("没公示的评分表有 1 张转到")
			.contains("登录停用")
			.contains("0 张公示了的评分表，0 笔记账，1 件小事");
		assertThat(read("select count(*) from person where branch_id = ? and mistaken_for is not null")).isZero();
		organisation.submit(page, "rightNumber", right.number());
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
		assertThat(organisation.location()).isEqualTo("/people/" + right.id());
		for (String table : List.of("zone_owner where person_id", "pairing where member_id")) {
			assertThat(dates(table, wrong)).as(table).containsExactly("2026-03-01 2026-10-25");
			assertThat(dates(table, right)).as(table).containsExactly("2026-10-26 null");
		}
		assertThat(read("select count(*) from service_card where branch_id = ? and person_id = " + right.id()))
			.isEqualTo(1);
		assertThat(read("select count(*) from scorecard where branch_id = ? and person_id = " + right.id()))
			.isEqualTo(1);
		assertThat(read("select count(*) from recusal where branch_id = ? and person_id = " + right.id())).isEqualTo(1);
		assertThat(read("select count(*) from fact where branch_id = ? and person_id = " + wrong.id()))
			.as("a fact is never edited")
			.isEqualTo(1);
		assertThat(read("select count(*) from audit_entry where branch_id = ? and verb = 'person.merged'"))
			.isEqualTo(1);
		assertThat(organisation.open("/people/" + right.id()).text()).contains("皮带头无积渣")
			.contains("记在误录人 " + wrong.name() + "（" + wrong.number() + "）名下");
		Visitor gone = this.cast.nobody().open("/login");
		gone.submit("/login", "username", wrong.number(), "secret", Cast.PASSPHRASE);
		assertThat(gone.open("/").status()).as("the login is shut").isNotEqualTo(200);
		assertThat(read("select count(*) from account where branch_id = ? and enabled and person_id = " + wrong.id()))
			.isZero();
	}

	@Test
	void whereBothHaveACardTheWrongOneIsExcusedAndTheMonthGoesOn() {
		this.branch = this.month.opened();
		Someone wrong = this.branch.member(5);
		Someone right = this.branch.member(6);
		long card = this.month.card(this.branch, wrong);
		merge(wrong, right);
		Visitor secretary = this.cast.as(this.branch.secretary());
		assertThat(secretary.open("/scorecards/" + card).text())
			.contains("误录，并到 " + right.number() + " " + right.name());
		assertThat(secretary.open("/months/2026-10/scorecards").text()).contains("免评");
		assertThat(read("select count(*) from scorecard where branch_id = ? and state = 'REVIEWED' and total is null"))
			.isEqualTo(1);
	}

	@Test
	void whatWasPublishedAndPostedStaysAndIsReadFromTheRightPerson() {
		this.branch = this.month.published();
		this.month.close(this.branch);
		Someone wrong = this.branch.member(5);
		Someone right = this.branch.member(6);
		long entries = read("select count(*) from ledger_entry where branch_id = ? and person_id = " + wrong.id());
		assertThat(entries).isEqualTo(1);
		merge(wrong, right);
		assertThat(read("select count(*) from ledger_entry where branch_id = ? and person_id = " + wrong.id()))
			.isEqualTo(entries);
		String name = "记在误录人 " + wrong.name() + "（" + wrong.number() + "）名下：评分表 1 张，记账 1 笔";
		Visitor own = this.cast.as(right);
		assertThat(own.open("/people/" + right.id()).text()).contains(name);
		assertThat(own.open("/people/" + right.id() + "/record/2026").text()).contains(name);
		assertThat(own.open("/people/" + wrong.id() + "/record/2026").text()).contains("2026-10").contains("100");
		assertThat(this.cast.as(this.branch.member(0)).open("/people/" + wrong.id() + "/record/2026").status())
			.isEqualTo(403);
	}

	@Test
	void whoeverIsNoMemberTakesOverNoZoneAndTheBadgeComesBack() {
		this.branch = this.month.opened();
		Someone wrong = this.branch.member(5);
		Someone right = this.cast.worker(this.branch, "石小山");
		holdEverything(wrong);
		String page = "/people/" + wrong.id() + "/merging?rightNumber=" + right.number();
		assertThat(this.cast.as(this.branch.secretary()).open(page).text()).contains("1 个责任区到昨天为止")
			.contains("星级服务卡今天收回")
			.contains("1 张免评");
		merge(wrong, right);
		assertThat(dates("zone_owner where person_id", wrong)).containsExactly("2026-03-01 2026-10-25");
		assertThat(dates("zone_owner where person_id", right)).isEmpty();
		assertThat(read("select count(*) from service_card where branch_id = ? and state = 'RETURNED'")).isEqualTo(1);
		assertThat(read("select count(*) from service_card_log where branch_id = ?")).isEqualTo(1);
	}

	@Test
	void aPersonOfAnotherBranchAnUnknownNumberAndOneselfAreRefused() {
		this.branch = this.cast.branch();
		BranchOfStory other = this.cast.branch();
		Visitor secretary = this.cast.as(this.branch.secretary());
		String right = this.branch.member(6).number();
		assertThat(secretary.open("/people/" + other.member(0).id() + "/merging?rightNumber=" + right).status())
			.isEqualTo(404);
		String page = "/people/" + this.branch.member(5).id() + "/merging";
		assertThat(secretary.open(page + "?rightNumber=" + other.member(0).number()).status()).isEqualTo(422);
		secretary.from("/people/new", page, "rightNumber", this.branch.member(5).number());
		assertThat(secretary.status()).as("himself").isEqualTo(422);
		secretary.from("/people/new", "/people/" + this.branch.secretary().id() + "/merging", "rightNumber", right);
		assertThat(secretary.status()).isEqualTo(403);
		assertThat(read("select count(*) from person where branch_id = ? and mistaken_for is not null")).isZero();
	}

	@Test
	void whatWasDoneForHimIsReadUnderHisRightName() {
		this.branch = this.month.opened();
		Someone wrong = this.branch.member(5);
		Someone right = this.branch.member(6);
		care(wrong, right);
		assertThat(this.cast.as(this.branch.organisation())
			.open("/people/" + wrong.id() + "/merging?rightNumber=" + right.number())
			.text()).contains("8 条谈心、家访、帮扶、心里话记录归到" + right.name()).contains("1 件没办完的事");
		merge(wrong, right);
		for (String moved : List.of("talk", "visit", "mind_state", "care_case")) {
			assertThat(read("select count(*) from " + moved + " where branch_id = ? and person_id = " + right.id()))
				.as(moved)
				.isOne();
		}
		assertThat(read("select count(*) from concern where branch_id = ? and raised_by = " + right.id())).isOne();
		assertThat(read("select count(*) from expense where branch_id = ? and asked_by = " + right.id())).isOne();
		assertThat(read("select count(*) from sealed_note where branch_id = ? and about_id = " + right.id())).isOne();
		assertThat(read("select count(*) from talk where branch_id = ? and person_id = " + wrong.id()))
			.as("nobody talked to himself")
			.isOne();
		assertThat(read(
				"select count(*) from care_duty where branch_id = ? and state = 'OPEN' and person_id = " + right.id()))
			.as("one open duty a cause")
			.isOne();
		assertThat(read("select count(*) from care_duty where branch_id = ? and state = 'DROPPED' and person_id = "
				+ wrong.id()))
			.isOne();
	}

	private void care(Someone wrong, Someone right) {
		Someone talker = this.branch.discipline();
		this.month.within(this.branch, () -> {
			long note = nextId();
			write("insert into sealed_note (id, branch_id, kind, about_id, written_by, written_at, wiped_at) values (?, ?, 'TALK', ?, ?, current_timestamp, current_timestamp)",
					note, this.branch.id, wrong.id(), talker.id());
			for (Someone one : List.of(talker, right)) {
				write("insert into talk (id, branch_id, version, person_id, held_on, talker_id, kind, noted_at, late) values (?, ?, 0, ?, ?, ?, 'FACE', current_timestamp, false)",
						nextId(), this.branch.id, wrong.id(), SPRING, one.id());
			}
			write("""
					insert into visit (id, branch_id, version, person_id, visited_on, first_id, second_id, kind, reached, worker_agreed,
					  family_agreed, noted_at, late) values (?, ?, 0, ?, ?, ?, ?, 'HOME', true, true, true, current_timestamp, false)""",
					nextId(), this.branch.id, wrong.id(), SPRING, talker.id(), this.branch.secretary().id());
			for (Someone one : List.of(wrong, right)) {
				write("""
						insert into care_duty (id, branch_id, version, person_id, kind, cause, origin, raised_on, due_on, tries, state, open_mark)
						values (?, ?, 0, ?, 'TALK', 'QUOTA', 'test', ?, ?, 0, 'OPEN', 1)""",
						nextId(), this.branch.id, one.id(), SPRING, TODAY);
			}
			write("insert into mind_state (id, branch_id, version, person_id, level, owner_id, set_by, set_on, expires_on) values (?, ?, 0, ?, 'STEADY', ?, ?, ?, ?)",
					nextId(), this.branch.id, wrong.id(), talker.id(), talker.id(), SPRING, TODAY);
			write("insert into care_case (id, branch_id, version, kind, person_id, owner_id, opened_by, opened_on, state) values (?, ?, 0, 'HARDSHIP', ?, ?, ?, ?, 'OPEN')",
					nextId(), this.branch.id, wrong.id(), talker.id(), talker.id(), SPRING);
			write("insert into concern (id, branch_id, version, mode, raised_by, raised_at, words_id, state, reopened) values (?, ?, 0, 'NAMED', ?, current_timestamp, ?, 'NEW', 0)",
					nextId(), this.branch.id, wrong.id(), note);
			write("insert into record_appeal (id, branch_id, version, person_id, kind, words, raised_at) values (?, ?, 0, ?, 'CORRECT', '记错了', current_timestamp)",
					nextId(), this.branch.id, wrong.id());
			expense(wrong, "DRAFT");
		});
	}

	private void expense(Someone asker, String state) {
		write("""
				insert into expense (id, branch_id, version, number, kind, state, money, revision, asked_by, created_at, title, why,
				  category, payee, planned_on, asked_fen, submitted_at)
				values (?, ?, 0, '2026-001', 'USUAL', ?, 'NONE', 1, ?, current_timestamp, '手套', '不够用', 'TOOLS', '供应站', ?, 100,
				  current_timestamp)""",
				nextId(), this.branch.id, state, asker.id(), TODAY);
	}

	@Test
	void anUnsealedLineARequestBeforeTheBodiesAndAMeetingThatGoesOnBarTheMerging() {
		this.branch = this.month.opened();
		Someone wrong = this.branch.member(5);
		Someone secretary = this.branch.secretary();
		long bonus = ids()[0];
		barred(wrong, "还在2026年9月的奖金表里", () -> {
			write("insert into bonus_month (id, branch_id, version, period, state, entered_by, entered_at, sign_round) values (?, ?, 0, '2026-09', 'DRAFT', ?, current_timestamp, 1)",
					bonus, this.branch.id, secretary.id());
			write("insert into bonus_line (id, branch_id, version, month_id, line_no, revision, state, person_id, name, base_fen, entered_by, entered_at) values (?, ?, 0, ?, 1, 1, 'IN_FORCE', ?, 'x', 100, ?, current_timestamp)",
					nextId(), this.branch.id, bonus, wrong.id(), secretary.id());
		}, "delete from bonus_line where branch_id = ?");
		barred(wrong, "经费申请 2026-001 正等着会上定", () -> expense(wrong, "SUBMITTED"),
				"update expense set state = 'APPROVED', granted_fen = 100 where branch_id = ?");
		barred(wrong, "还有一次会没完（2026-10-26）", () -> write(
				"""
						insert into meeting (id, branch_id, version, kind, state, held_on, planned, chair_id, recorder_id, entered_by, late,
						  sign_round, called_at)
						values (?, ?, 0, 'MEMBERS', 'CALLED', ?, time '15:00:00', ?, ?, ?, false, 1, current_timestamp)""",
				nextId(), this.branch.id, TODAY, secretary.id(), wrong.id(), secretary.id()),
				"delete from meeting where branch_id = ?");
		merge(wrong, this.branch.member(6));
	}

	/** Something goes on: the merging is barred with its sentence, until it is over. */
	private void barred(Someone wrong, String why, Runnable begin, String end) {
		String page = "/people/" + wrong.id() + "/merging";
		String right = this.branch.member(6).number();
		this.month.within(this.branch, begin);
		Visitor organisation = this.cast.as(this.branch.organisation()).open(page + "?rightNumber=" + right);
		assertThat(organisation.text()).contains(why);
		assertThat(organisation.submit(page, "rightNumber", right).status()).isEqualTo(403);
		assertThat(organisation.text()).contains(why);
		assertThat(read("select count(*) from person where branch_id = ? and mistaken_for is not null")).isZero();
		this.month.within(this.branch, () -> write(end, this.branch.id));
	}

	private long[] ids() {
		long[] id = new long[1];
		this.month.within(this.branch, () -> id[0] = nextId());
		return id;
	}

	private void merge(Someone wrong, Someone right) {
		String page = "/people/" + wrong.id() + "/merging";
		Visitor organisation = this.cast.as(this.branch.organisation())
			.from(page + "?rightNumber=" + right.number(), page, "rightNumber", right.number());
		assertThat(organisation.status()).as(organisation.text()).isEqualTo(302);
	}

	/** A member who came after the month was opened. */
	private Someone newMember() {
		Someone worker = this.cast.worker(this.branch, "石大山");
		this.month.within(this.branch,
				() -> this.jdbc
					.sql("update person set party_status = 'FULL', party_since = ? where branch_id = ? and id = ?")
					.params(SPRING, this.branch.id, worker.id())
					.update());
		return worker;
	}

	private void holdEverything(Someone who) {
		this.month.within(this.branch, () -> {
			long zone = nextId();
			long team = nextId();
			write("insert into zone (id, branch_id, version, code, name, place) values (?, ?, 0, 'Z1', '三号巷', '三号巷')",
					zone, this.branch.id);
			write("insert into zone_owner (id, branch_id, version, zone_id, person_id, starts_on) values (?, ?, 0, ?, ?, ?)",
					nextId(), this.branch.id, zone, who.id(), SPRING);
			write("insert into team (id, branch_id, version, name) values (?, ?, 0, '一班')", team, this.branch.id);
			write("insert into pairing (id, branch_id, version, team_id, member_id, starts_on) values (?, ?, 0, ?, ?, ?)",
					nextId(), this.branch.id, team, who.id(), SPRING);
			write("insert into service_card (id, branch_id, version, person_id, card_no, state, since) values (?, ?, 0, ?, 7, 'ISSUED', ?)",
					nextId(), this.branch.id, who.id(), SPRING);
			write("insert into recusal (id, branch_id, version, person_id, other_id, declared_on) values (?, ?, 0, ?, ?, ?)",
					nextId(), this.branch.id, who.id(), this.branch.member(0).id(), SPRING);
			write("""
					insert into fact (id, branch_id, version, noted_by, noted_at, happened_on, person_id, item_no, seen, good)
					values (?, ?, 0, ?, current_timestamp, ?, ?, 5, '皮带头无积渣', true)""",
					nextId(), this.branch.id, this.branch.discipline().id(), TODAY, who.id());
		});
	}

	private void write(String sql, Object... values) {
		this.jdbc.sql(sql).params(values).update();
	}

	private long nextId() {
		return this.jdbc.sql("select nextval('id_seq')").query(Long.class).single();
	}

	private List<String> dates(String where, Someone who) {
		List<String> dates = new java.util.ArrayList<>();
		this.month.within(this.branch,
				() -> dates.addAll(this.jdbc
					.sql("select starts_on, ends_on from " + where + " = ? and branch_id = ? order by starts_on")
					.params(who.id(), this.branch.id)
					.query((row, number) -> row.getString(1) + " " + row.getString(2))
					.list()));
		return dates;
	}

	private long read(String count) {
		long[] found = new long[1];
		this.month.within(this.branch,
				() -> found[0] = this.jdbc.sql(count).params(this.branch.id).query(Long.class).single());
		return found[0];
	}

}
