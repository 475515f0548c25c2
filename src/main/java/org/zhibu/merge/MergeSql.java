package org.zhibu.merge;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves and ends what stands under a person entered by mistake, a statement a kind. */
@Repository
class MergeSql {

	private static final String COUNTS = """
			select
			  (select count(*) from zone_owner o where o.branch_id = :branch and o.person_id = :wrong
			    and (o.ends_on is null or o.ends_on >= :today)) as zones,
			  (select count(*) from pairing g where g.branch_id = :branch and g.member_id = :wrong
			    and (g.ends_on is null or g.ends_on >= :today)) as pairings,
			  (select count(*) from zone_worker w where w.branch_id = :branch and w.person_id = :wrong) as attached,
			  (select count(*) from office_term t where t.branch_id = :branch and t.person_id = :wrong
			    and (t.ends_on is null or t.ends_on >= :today)) as offices,
			  (select count(*) from service_card b where b.branch_id = :branch and b.person_id = :wrong) as badges,
			  (select count(*) from scorecard c where c.branch_id = :branch and c.person_id = :wrong
			    and c.state <> 'PUBLISHED') as open_cards,
			  (select count(*) from scorecard c join scorecard r on r.branch_id = c.branch_id and r.period = c.period
			    and r.person_id = :right where c.branch_id = :branch and c.person_id = :wrong
			    and c.state <> 'PUBLISHED') as double_cards,
			  (select count(*) from scorecard c where c.branch_id = :branch and c.person_id = :wrong
			    and c.state = 'PUBLISHED') as published_cards,
			  (select count(*) from ledger_entry e where e.branch_id = :branch and e.person_id = :wrong) as entries,
			  (select count(*) from fact f where f.branch_id = :branch
			    and (f.person_id = :wrong or f.owner_id = :wrong)) as facts,
			  (select count(*) from objection j where j.branch_id = :branch and j.raised_by = :wrong) as objections,
			  (select count(*) from bonus_stub_line l where l.branch_id = :branch and l.person_id = :wrong) as lines,
			  (select count(*) from vote v where v.branch_id = :branch and v.person_id = :wrong) as votes""";

	/** A running term goes on under the right person from today, unless he has it. */
	private static final List<String> HAND_OVER = List.of("""
			insert into zone_owner (id, branch_id, version, zone_id, person_id, starts_on, ends_on)
			select nextval('id_seq'), o.branch_id, 0, o.zone_id, :right, :today, o.ends_on from zone_owner o
			where o.branch_id = :branch and o.person_id = :wrong and o.starts_on < :today
			  and (o.ends_on is null or o.ends_on >= :today) and not exists (select 1 from zone_owner r
			    where r.branch_id = o.branch_id and r.zone_id = o.zone_id and r.person_id = :right
			      and (r.ends_on is null or r.ends_on >= :today))""", """
			update zone_owner set person_id = :right, version = version + 1
			where branch_id = :branch and person_id = :wrong and starts_on >= :today and zone_id not in (
			  select r.zone_id from zone_owner r where r.branch_id = :branch and r.person_id = :right
			    and (r.ends_on is null or r.ends_on >= :today))""", """
			insert into pairing (id, branch_id, version, team_id, member_id, starts_on, ends_on)
			select nextval('id_seq'), g.branch_id, 0, g.team_id, :right, :today, g.ends_on from pairing g
			where g.branch_id = :branch and g.member_id = :wrong and g.starts_on < :today
			  and (g.ends_on is null or g.ends_on >= :today) and not exists (select 1 from pairing r
			    where r.branch_id = g.branch_id and r.team_id = g.team_id and r.member_id = :right
			      and (r.ends_on is null or r.ends_on >= :today))""", """
			update pairing set member_id = :right, version = version + 1
			where branch_id = :branch and member_id = :wrong and starts_on >= :today and team_id not in (
			  select r.team_id from pairing r where r.branch_id = :branch and r.member_id = :right
			    and (r.ends_on is null or r.ends_on >= :today))""", """
			update score_form set person_id = :right where branch_id = :branch and person_id = :wrong and period in (
			  select c.period from scorecard c where c.branch_id = :branch and c.person_id = :wrong
			    and c.state <> 'PUBLISHED') and period not in (
			  select r.period from scorecard r where r.branch_id = :branch and r.person_id = :right)""", """
			update scorecard set person_id = :right, state = 'OPEN', sign_round = sign_round + 1, version = version + 1
			where branch_id = :branch and person_id = :wrong and state <> 'PUBLISHED' and period not in (
			  select r.period from scorecard r where r.branch_id = :branch and r.person_id = :right)""", """
			update voting_suspension set person_id = :right, version = version + 1
			where branch_id = :branch and person_id = :wrong and (ends_on is null or ends_on >= :today)
			  and starts_on not in (select r.starts_on from voting_suspension r where r.branch_id = :branch
			    and r.person_id = :right)""");

	/** What the right person did not take over ends. */
	private static final List<String> END = List.of("""
			update zone_owner set ends_on = :yesterday, version = version + 1 where branch_id = :branch
			  and person_id = :wrong and starts_on < :today and (ends_on is null or ends_on >= :today)""", """
			delete from zone_owner where branch_id = :branch and person_id = :wrong and starts_on >= :today""", """
			update pairing set ends_on = :yesterday, version = version + 1 where branch_id = :branch
			  and member_id = :wrong and starts_on < :today and (ends_on is null or ends_on >= :today)""", """
			delete from pairing where branch_id = :branch and member_id = :wrong and starts_on >= :today""", """
			update zone_worker set person_id = :right where branch_id = :branch and person_id = :wrong
			  and zone_id not in (select r.zone_id from zone_worker r where r.branch_id = :branch
			    and r.person_id = :right)""", """
			delete from zone_worker where branch_id = :branch and person_id = :wrong""", """
			update recusal set withdrawn_on = :today, version = version + 1 where branch_id = :branch
			  and withdrawn_on is null and (person_id = :wrong and other_id = :right
			    or person_id = :right and other_id = :wrong)""", """
			update recusal set person_id = :right, version = version + 1 where branch_id = :branch
			  and withdrawn_on is null and person_id = :wrong and not exists (select 1 from recusal r
			    where r.branch_id = recusal.branch_id and r.person_id = :right and r.other_id = recusal.other_id
			      and r.declared_on = recusal.declared_on)""", """
			update recusal set other_id = :right, version = version + 1 where branch_id = :branch
			  and withdrawn_on is null and other_id = :wrong and not exists (select 1 from recusal r
			    where r.branch_id = recusal.branch_id and r.other_id = :right and r.person_id = recusal.person_id
			      and r.declared_on = recusal.declared_on)""");

	private final JdbcClient jdbc;

	MergeSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What stands under the wrong person. */
	Holdings held(long wrong, long right, LocalDate today) {
		return on(COUNTS, wrong, right, today)
			.query((row, number) -> new Holdings(row.getInt("zones"), row.getInt("pairings"), row.getInt("attached"),
					row.getInt("offices"), row.getInt("badges"), row.getInt("open_cards"), row.getInt("double_cards"),
					row.getInt("published_cards"), row.getInt("entries"), row.getInt("facts"), row.getInt("objections"),
					row.getInt("lines"), row.getInt("votes")))
			.single();
	}

	/** Whether a person has no service card. */
	boolean isWithoutBadge(long person) {
		return this.jdbc.sql("select count(*) from service_card where branch_id = :branch and person_id = :person")
			.param("branch", BranchContext.current())
			.param("person", person)
			.query(Long.class)
			.single() == 0;
	}

	/** Lets the right person go on with what a member has. */
	void handOver(long wrong, long right, LocalDate today) {
		HAND_OVER.forEach((sql) -> on(sql, wrong, right, today).update());
	}

	/** Ends what is left, and moves what anybody has. */
	void end(long wrong, long right, LocalDate today) {
		END.forEach((sql) -> on(sql, wrong, right, today).update());
	}

	/** Excuses the cards that nobody took over: nobody is scored twice in a month. */
	void excuse(long wrong, String reason) {
		this.jdbc
			.sql("""
					update scorecard set excused_reason = :reason, total = null, fen = null, stars = null, state = 'REVIEWED',
					  sign_round = sign_round + 1, version = version + 1
					where branch_id = :branch and person_id = :wrong and state <> 'PUBLISHED'""")
			.param("branch", BranchContext.current())
			.param("wrong", wrong)
			.param("reason", reason)
			.update();
	}

	/** The service card with its number is the right person's. */
	void moveBadge(long wrong, long right) {
		this.jdbc.sql("""
				update service_card set person_id = :right, version = version + 1
				where branch_id = :branch and person_id = :wrong""")
			.param("branch", BranchContext.current())
			.param("wrong", wrong)
			.param("right", right)
			.update();
	}

	/** The service card counts as given back today, and its log says by whom. */
	void takeBadgeBack(long wrong, LocalDate today, String note, Long by) {
		for (String sql : List.of("""
				insert into service_card_log (id, branch_id, version, card_id, state, happened_on, note, noted_by)
				select nextval('id_seq'), branch_id, 0, id, 'RETURNED', :today, :note, :by from service_card
				where branch_id = :branch and person_id = :wrong and state = 'ISSUED'""", """
				update service_card set state = 'RETURNED', since = :today, version = version + 1
				where branch_id = :branch and person_id = :wrong and state = 'ISSUED'""")) {
			this.jdbc.sql(sql)
				.param("branch", BranchContext.current())
				.param("wrong", wrong)
				.param("today", today)
				.param("note", note)
				.param("by", by)
				.update();
		}
	}

	/** What stands under those entered by mistake for a person, in one year. */
	List<Namesake> namesakesOf(long right, int year) {
		return this.jdbc.sql("""
				select w.id, w.number, w.name, w.left_on,
				  (select count(*) from scorecard c where c.branch_id = w.branch_id and c.person_id = w.id
				    and c.period between :first and :last) as cards,
				  (select count(*) from ledger_entry e where e.branch_id = w.branch_id and e.person_id = w.id
				    and e.earned_for between :first and :last) as entries
				from person w where w.branch_id = :branch and w.mistaken_for = :right order by w.number""")
			.param("branch", BranchContext.current())
			.param("right", right)
			.param("first", year + "-01")
			.param("last", year + "-12")
			.query((row, number) -> new Namesake(row.getLong("id"), row.getString("number"), row.getString("name"),
					row.getObject("left_on", LocalDate.class), row.getInt("cards"), row.getInt("entries")))
			.list();
	}

	private JdbcClient.StatementSpec on(String sql, long wrong, long right, LocalDate today) {
		return this.jdbc.sql(sql)
			.param("branch", BranchContext.current())
			.param("wrong", wrong)
			.param("right", right)
			.param("today", today)
			.param("yesterday", today.minusDays(1));
	}

	/** Somebody entered by mistake, with how much of a year stands under him. */
	record Namesake(long id, String number, String name, LocalDate since, int cards, int entries) {
	}

}
