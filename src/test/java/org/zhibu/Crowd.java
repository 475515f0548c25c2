package org.zhibu;

import java.util.Map;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A branch as large as a test wants it, written by few statements: everybody a member
 * with a zone of his own, a fact, and in October 2026 a card, an objection, a question.
 */
public final class Crowd {

	private static final String MONTH = "2026-10";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Cast.BranchOfStory branch;

	public Crowd(JdbcClient jdbc, TransactionTemplate transaction, Cast.BranchOfStory branch) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.branch = branch;
	}

	/** Grows the branch to so many members, a team for every ten. */
	public Crowd grow(int members) {
		return write(Map.of("members", members),
				"""
						insert into person (id, branch_id, version, number, name, initials, party_status, party_since, employment, joined_on)
						select nextval('id_seq'), :branch, 0, 'N' || cast(100000 + x as varchar), '矿工' || x, 'kg', 'FULL', date '2020-07-01',
						  'REGULAR', date '2020-01-01' from generate_series(12, :members) as s(x)""",
				"""
						insert into team (id, branch_id, version, name)
						select nextval('id_seq'), :branch, 0, '班组' || x from generate_series(1, 1 + :members / 10) as s(x)""",
				"""
						update person set trade = '支护', team_id = (select t.id from team t
						    where t.branch_id = :branch and t.name = '班组' || (1 + mod(person.id, 1 + :members / 10)))
						where branch_id = :branch""",
				"""
						insert into pairing (id, branch_id, version, member_id, team_id, starts_on)
						select nextval('id_seq'), :branch, 0, (select min(p.id) from person p where p.branch_id = :branch and p.team_id = t.id), t.id,
						  date '2026-01-01' from team t where t.branch_id = :branch
						  and exists (select 1 from person p where p.branch_id = :branch and p.team_id = t.id)""",
				"""
						insert into zone (id, branch_id, version, code, name, place)
						select nextval('id_seq'), :branch, 0, 'Z' || right(p.number, 11), p.name || '的责任区', '三号巷' from person p
						where p.branch_id = :branch""",
				"""
						insert into zone_owner (id, branch_id, version, zone_id, person_id, starts_on)
						select nextval('id_seq'), :branch, 0, z.id, p.id, date '2026-01-01' from person p
						join zone z on z.branch_id = p.branch_id and z.code = 'Z' || right(p.number, 11) where p.branch_id = :branch""",
				"""
						insert into fact (id, branch_id, version, noted_by, noted_at, happened_on, person_id, item_no, seen, good)
						select nextval('id_seq'), :branch, 0, :secretary, current_timestamp, date '2026-10-20', p.id, 2, '替人代班', true
						from person p where p.branch_id = :branch""",
				"""
						insert into zone_feedback (id, branch_id, version, zone_id, praise, said, said_at, state)
						select nextval('id_seq'), :branch, 0, z.id, true, '巷道干净', current_timestamp, 'OPEN' from zone z
						where z.branch_id = :branch""", """
						insert into regulation (id, branch_id, version, number, title, adopted_by, starts_on)
						select nextval('id_seq'), :branch, 0, '〔2025〕' || x || ' 号', '办法' || x, '支委会', date '2025-01-01'
						from generate_series(1, 1 + :members / 10) as s(x)""");
	}

	/**
	 * Everybody but the secretary was talked to and visited by him, has a duty without an
	 * owner, a case, a state of mind, a concern; the words of it all are gone by rule,
	 * and were read once.
	 */
	public Crowd care() {
		return write(Map.of("first", this.branch.secretary().id(), "second", this.branch.organisation().id()),
				"""
						insert into sealed_note (id, branch_id, kind, about_id, written_by, written_at, wiped_at)
						select nextval('id_seq'), :branch, 'TALK', p.id, :first, current_timestamp, current_timestamp from person p
						where p.branch_id = :branch and p.id not in (:first, :second)""",
				"""
						insert into note_reading (id, branch_id, note_id, reader_id, read_at)
						select nextval('id_seq'), :branch, n.id, :first, current_timestamp from sealed_note n
						where n.branch_id = :branch""",
				"""
						insert into talk (id, branch_id, version, person_id, held_on, talker_id, kind, note_id, noted_at, late)
						select nextval('id_seq'), :branch, 0, n.about_id, date '2026-10-20', :first, 'FACE', n.id, current_timestamp, false
						from sealed_note n where n.branch_id = :branch""",
				"""
						insert into visit (id, branch_id, version, person_id, visited_on, first_id, second_id, kind, reached, worker_agreed,
						  family_agreed, noted_at, late)
						select nextval('id_seq'), :branch, 0, n.about_id, date '2026-10-20', :first, :second, 'HOME', true, true, true,
						  current_timestamp, false from sealed_note n where n.branch_id = :branch""",
				"""
						insert into visit_promise (id, branch_id, version, visit_id, serial, of_family, owner_id, due_on, state)
						select nextval('id_seq'), :branch, 0, v.id, 1, true, :second, date '2026-11-20', 'OPEN' from visit v
						where v.branch_id = :branch""",
				"""
						insert into care_duty (id, branch_id, version, person_id, kind, cause, origin, raised_on, due_on, tries, state, open_mark)
						select nextval('id_seq'), :branch, 0, n.about_id, 'VISIT', 'QUOTA', 'crowd', date '2026-10-20', date '2026-11-20', 0,
						  'OPEN', 1 from sealed_note n where n.branch_id = :branch""",
				"""
						insert into care_case (id, branch_id, version, kind, person_id, owner_id, opened_by, opened_on, state)
						select nextval('id_seq'), :branch, 0, 'HARDSHIP', n.about_id, :first, :first, date '2026-10-20', 'OPEN'
						from sealed_note n where n.branch_id = :branch""",
				"""
						insert into mind_state (id, branch_id, version, person_id, level, owner_id, set_by, set_on, expires_on)
						select nextval('id_seq'), :branch, 0, n.about_id, 'STEADY', :first, :first, date '2026-10-20', date '2027-01-18'
						from sealed_note n where n.branch_id = :branch""",
				"""
						insert into concern (id, branch_id, version, mode, raised_by, raised_at, words_id, state, acknowledged_at, reopened)
						select nextval('id_seq'), :branch, 0, 'NAMED', n.about_id, current_timestamp, n.id, 'ACKNOWLEDGED', current_timestamp, 0
						from sealed_note n where n.branch_id = :branch""");
	}

	/** Every card is marked full but for so many tenths at item 1. */
	public Crowd mark(int cut) {
		return write(Map.of("cut", cut),
				"""
						update scorecard_mark set self_mark = weight, mark = case item_no when 1 then weight - :cut else weight end,
						  reason = case item_no when 1 then '少完成一茬炮' end, marked_by = :secretary
						where branch_id = :branch""");
	}

	/**
	 * Every card of the opened month is marked, cut at one item with a cited fact, and
	 * reviewed with two signatures.
	 */
	public Crowd review() {
		return write(Map.of(),
				"""
						update scorecard_mark set self_mark = weight, mark = case item_no when 2 then weight - 10 else weight end,
						  reason = case item_no when 2 then '少完成一茬炮' end, marked_by = :secretary
						where branch_id = :branch""",
				"""
						update scorecard set self_given_at = current_timestamp, total = 990, fen = 4000, stars = 5, merit = '全月无隐患',
						  state = 'REVIEWED' where branch_id = :branch""",
				"""
						insert into scorecard_citation (id, branch_id, version, scorecard_id, revision, item_no, source, source_id, said)
						select nextval('id_seq'), :branch, 0, c.id, 1, 1, 'FACT', c.id, '替人代班' from scorecard c
						where c.branch_id = :branch""",
				"""
						insert into scorecard_signature (id, branch_id, version, scorecard_id, sign_round, person_id, signed_at)
						select nextval('id_seq'), :branch, 0, c.id, c.sign_round, o.person_id, current_timestamp
						from scorecard c join office_term o on o.branch_id = c.branch_id and o.office in ('DISCIPLINE', 'PUBLICITY')
						where c.branch_id = :branch""");
	}

	/**
	 * After publication: everybody objected to that card and asked about the month, the
	 * secretary objected to the cards of the officers, which wait for their answers.
	 */
	public Crowd doubt(long card) {
		return write(Map.of("card", card, "month", MONTH),
				"""
						insert into objection (id, branch_id, version, scorecard_id, period, serial, item_no, raised_by, raised_at, claim, state,
						  answered_by, answered_at, answer)
						select nextval('id_seq'), :branch, 0, :card, :month, row_number() over (order by p.id), 2, p.id, current_timestamp,
						  '那一茬炮是补过的', 'REJECTED', :secretary, current_timestamp, '补的是九月的'
						from person p where p.branch_id = :branch""",
				"""
								insert into objection (id, branch_id, version, scorecard_id, period, serial, item_no, raised_by, raised_at, claim, state)
								select nextval('id_seq'), :branch, 0, c.id, :month, 10000 + row_number() over (order by c.id), 2, :secretary,
								  current_timestamp, '那一茬炮是补过的', 'OPEN' from scorecard c
						join office_term o on o.branch_id = c.branch_id and o.person_id = c.person_id where c.branch_id = :branch""",
				"""
						insert into board_question (id, branch_id, version, period, asked_by, asked_at, asked, due_on)
						select nextval('id_seq'), :branch, 0, :month, p.id, current_timestamp, '奖励为什么是这个数', date '2026-11-05'
						from person p where p.branch_id = :branch""");
	}

	/** That card has a second version in force and a third in work, signed once. */
	public Crowd correct(long card) {
		return write(Map.of("card", card),
				"""
						insert into scorecard_mark (id, branch_id, version, scorecard_id, revision, item_no, weight, self_mark, mark, reason, marked_by)
						select nextval('id_seq'), :branch, 0, m.scorecard_id, x, m.item_no, m.weight, m.self_mark, m.mark, m.reason, m.marked_by
						from scorecard_mark m cross join generate_series(2, 3) as s(x)
						where m.branch_id = :branch and m.scorecard_id = :card""",
				"""
						insert into scorecard_version (id, branch_id, version, scorecard_id, revision, origin, reason, old_total, old_fen, old_stars,
						  new_total, new_fen, new_stars, in_force_at)
						values (nextval('id_seq'), :branch, 0, :card, 2, 'CORRECTION', '漏记', 990, 4000, 5, 990, 4000, 5, current_timestamp)""",
				"""
						insert into scorecard_window (id, branch_id, version, scorecard_id, item_no, open_until)
						values (nextval('id_seq'), :branch, 0, :card, 2, timestamp with time zone '2026-12-31 00:00:00+08')""",
				"""
						update scorecard set revision = 2, pending_revision = 3, pending_origin = 'CORRECTION', pending_reason = '再核'
						where branch_id = :branch and id = :card""");
	}

	private Crowd write(Map<String, ?> values, String... statements) {
		BranchContext.within(this.branch.id, () -> this.transaction.executeWithoutResult((status) -> {
			for (String statement : statements) {
				this.jdbc.sql(statement)
					.params(values)
					.param("branch", this.branch.id)
					.param("secretary", this.branch.secretary().id())
					.update();
			}
		}));
		return this;
	}

}
