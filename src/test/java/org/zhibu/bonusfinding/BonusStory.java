package org.zhibu.bonusfinding;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.ScoreBook;
import org.zhibu.bonus.AmountKind;
import org.zhibu.bonus.BonusAmount;
import org.zhibu.bonus.LineDraft;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * October's list of one branch with every fault that a rule knows, and the people in it.
 */
final class BonusStory {

	static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	private static final long USUAL = 300000;

	final BranchOfStory branch;

	final Someone head;

	final Someone accountant;

	final List<Someone> temporary = new ArrayList<>();

	final Someone gone;

	final Someone toCome;

	final List<LineDraft> lines = new ArrayList<>();

	private final JdbcClient jdbc;

	private final MonthStory month;

	private final ScoreBook book;

	BonusStory(Cast cast, MonthStory month, JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.month = month;
		this.branch = cast.branch();
		this.book = new ScoreBook(jdbc, transaction, this.branch);
		this.head = officer(cast, "段长", Role.SECTION_HEAD);
		this.accountant = officer(cast, "核算", Role.ACCOUNTANT);
		for (String name : List.of("甲工", "乙工", "丙工")) {
			Someone worker = cast.worker(this.branch, name);
			change("update person set employment = 'TEMPORARY' where branch_id = ? and id = ?", worker.id());
			this.temporary.add(worker);
		}
		this.gone = cast.worker(this.branch, "离开的");
		change("update person set left_on = date '2026-09-30' where branch_id = ? and id = ?", this.gone.id());
		this.toCome = cast.worker(this.branch, "后来的");
		change("update person set joined_on = date '2026-11-01' where branch_id = ? and id = ?", this.toCome.id());
	}

	private Someone officer(Cast cast, String name, Role office) {
		Someone worker = cast.worker(this.branch, name);
		cast.give(this.branch, worker, office);
		return worker;
	}

	void change(String sql, long id) {
		this.month.within(this.branch, () -> this.jdbc.sql(sql).params(this.branch.id, id).update());
	}

	/** A line for everybody, as it ought to be. */
	BonusStory clean() {
		this.branch.people.forEach((one) -> this.lines.add(line(one, USUAL)));
		this.lines.add(line(this.head, USUAL));
		this.lines.add(line(this.accountant, USUAL));
		this.temporary.forEach((one) -> this.lines.add(line(one, USUAL)));
		return this;
	}

	/** One fault of each rule; people 4 has two of them. */
	BonusStory faulty() {
		List<Someone> people = this.branch.people;
		this.lines.add(line(people.get(0), USUAL, "二班", null));
		this.lines.add(line(people.get(1), USUAL, "二班", "掘进工"));
		this.lines.add(line(people.get(2), USUAL, "二班", "掘进工", reward("10月5日抢修水泵", "第3条"), reward("10月5日清淤", "第4条")));
		this.lines.add(line(people.get(3), USUAL, "二班", "掘进工"));
		this.lines.add(line(people.get(4), 1000, null, null, deduction(2000)));
		this.lines.add(stating(people.get(5), null, 299999L));
		this.lines.add(line(people.get(6), USUAL));
		this.lines.add(line(people.get(6), 0));
		this.lines.add(line(people.get(7), USUAL, null, null, reward("夜班", null)));
		this.lines.add(stating(people.get(8), 4000L, null));
		this.lines.add(line(people.get(9), USUAL, null, null, deduction(70000)));
		this.lines.add(line(this.head, 900000));
		this.lines.add(line(this.accountant, 900000, "二班", null));
		this.temporary.forEach((one) -> this.lines.add(line(one, 200000, null, "掘进工")));
		this.lines.add(line(this.gone, USUAL));
		this.lines.add(line(this.toCome, USUAL));
		this.lines.add(draft(null, null, "外来人", USUAL, null, null, List.of(), null, null));
		earn(people.get(8), 5000);
		return this;
	}

	LineDraft line(Someone who, long base) {
		return line(who, base, null, null);
	}

	LineDraft line(Someone who, long base, String team, String trade, BonusAmount... amounts) {
		return draft(who.id(), who.number(), who.name(), base, team, trade, List.of(amounts), null, null);
	}

	private LineDraft stating(Someone who, Long score, Long net) {
		return draft(who.id(), who.number(), who.name(), USUAL, null, null, List.of(), score, net);
	}

	private LineDraft draft(Long person, String number, String name, long base, String team, String trade,
			List<BonusAmount> amounts, Long score, Long net) {
		LineDraft.Stated stated = new LineDraft.Stated(this.lines.size() + 2, 3,
				(score != null) ? new Yuan(score) : null, (score != null) ? 10 : null,
				(net != null) ? new Yuan(net) : null, 11);
		return new LineDraft(person, number, name, team, trade, null, null, new Yuan(base), amounts, stated);
	}

	static BonusAmount reward(String reason, String clause) {
		return new BonusAmount(AmountKind.REWARD, "单项奖", new Yuan(1000), reason, clause, 4);
	}

	static BonusAmount deduction(long fen) {
		return new BonusAmount(AmountKind.DEDUCTION, "考核", new Yuan(fen), "迟到", "第8条", 5);
	}

	/** The ledger pays somebody's score with October. */
	void earn(Someone who, long fen) {
		this.month.within(this.branch,
				() -> this.jdbc
					.sql("""
							insert into ledger_entry (id, branch_id, person_id, period, earned_for, kind, fen, source, source_id, ground,
							  posted_at) values (nextval('id_seq'), ?, ?, '2026-10', '2026-10', 'SCORE', ?, 'story', ?, '96 分',
							  current_timestamp)""")
					.params(this.branch.id, who.id(), fen, who.id())
					.update());
	}

	/** October's scores are published, not closed. */
	void scored() {
		this.book.month(OCTOBER, true);
	}

	/** October's scores are closed. */
	void closed() {
		OffsetDateTime at = OffsetDateTime.of(2026, 11, 7, 9, 0, 0, 0, ZoneOffset.ofHours(8));
		this.month.within(this.branch,
				() -> this.jdbc.sql("update score_month set closed_at = ? where branch_id = ?")
					.params(at, this.branch.id)
					.update());
	}

	/** The day of the distribution meeting. */
	static LocalDate meetingDay() {
		return LocalDate.of(2026, 11, 5);
	}

	/** Somebody with these offices, as services see him. */
	CurrentPerson actor(Someone who, Role... roles) {
		return new CurrentPerson(0, who.id(), this.branch.id, who.name(), "", Set.of(roles), Set.of());
	}

	CurrentPerson accountantActor() {
		return actor(this.accountant, Role.ACCOUNTANT, Role.WORKER);
	}

}
