package org.zhibu.confidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What grows old in the books of people work, counted and cleared by sets. It knows the
 * tables of the modules that keep such books, so that one condition says what somebody
 * may still have to answer for.
 */
@Repository
class AgeSql {

	/**
	 * Older than its kind is kept, and nobody's any more: of no open case, of no concern
	 * without an answer, of no visit with an open promise, of nobody whose word about his
	 * records waits.
	 */
	private static final String OLD = """
			n.branch_id = :branch and n.sealed is not null and (n.kind = 'TALK' and n.written_at < :talk
			  or n.kind = 'VISIT' and n.written_at < :visit or n.kind = 'MIND' and n.written_at < :mind
			  or n.kind = 'CASE' and n.written_at < :case or n.kind = 'CONCERN' and n.written_at < :concern
			  or n.kind = 'NAME' and n.written_at < :name)
			and not exists (select 1 from care_case c where c.branch_id = n.branch_id and c.state = 'OPEN'
			  and (c.note_id = n.id or exists (select 1 from case_step s
			    where s.branch_id = c.branch_id and s.case_id = c.id and s.note_id = n.id)))
			and not exists (select 1 from concern c where c.branch_id = n.branch_id and c.state in ('NEW', 'ACKNOWLEDGED')
			  and (c.words_id = n.id or c.name_id = n.id or exists (select 1 from concern_step s
			    where s.branch_id = c.branch_id and s.concern_id = c.id and s.note_id = n.id)))
			and not exists (select 1 from visit v join visit_promise r on r.branch_id = v.branch_id and r.visit_id = v.id
			  where v.branch_id = n.branch_id and v.note_id = n.id and v.voided_at is null and r.state = 'OPEN')
			and not exists (select 1 from record_appeal a where a.branch_id = n.branch_id and a.answered_at is null
			  and (a.note_id = n.id or a.note_id is null and a.person_id = n.about_id))""";

	private static final String OLD_MINDS = """
			m.branch_id = :branch and m.person_id is not null and m.expires_on < :mindsEnd
			and not exists (select 1 from record_appeal a where a.branch_id = m.branch_id and a.answered_at is null
			  and a.person_id = m.person_id)""";

	private static final String OLD_CONCERNS = """
			c.branch_id = :branch and c.raised_by is not null and c.state in ('ANSWERED', 'CONFIRMED')
			and c.raised_at < :concern
			and not exists (select 1 from record_appeal a where a.branch_id = c.branch_id and a.answered_at is null
			  and a.person_id = c.raised_by)""";

	private final JdbcClient jdbc;

	AgeSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many notes of each kind would lose their words. */
	Map<NoteKind, Integer> notes(Ages ages) {
		Map<NoteKind, Integer> counts = new EnumMap<>(NoteKind.class);
		for (NoteKind kind : NoteKind.values()) {
			counts.put(kind, 0);
		}
		said("select n.kind, count(*) as old from sealed_note n where " + OLD + " group by n.kind", ages)
			.query((row) -> {
				counts.put(NoteKind.valueOf(row.getString("kind")), row.getInt("old"));
			});
		return counts;
	}

	/** How many states of mind and concerns would lose the name. */
	int names(Ages ages) {
		return said("select (select count(*) from mind_state m where " + OLD_MINDS
				+ ") + (select count(*) from concern c where " + OLD_CONCERNS + ")", ages)
			.query(Integer.class)
			.single();
	}

	/** Wipes the words; that there was a note about somebody stays. */
	int wipe(Ages ages, Instant now) {
		return said("update sealed_note n set sealed = null, key_id = null, wiped_at = :now where " + OLD, ages)
			.param("now", utc(now))
			.update();
	}

	/** Takes the names off, those of the wiped notes first. */
	int unname(Ages ages) {
		for (String notes : List.of("select m.note_id from mind_state m where " + OLD_MINDS,
				"select c.words_id from concern c where " + OLD_CONCERNS,
				"select s.note_id from concern_step s join concern c on c.branch_id = s.branch_id and c.id = s.concern_id where "
						+ OLD_CONCERNS)) {
			said("update sealed_note n set written_by = case when n.written_by = n.about_id then null else n.written_by end,"
					+ " about_id = null where n.branch_id = :branch and n.id in (" + notes + ")", ages)
				.update();
		}
		said("update concern_step s set by_id = null where s.branch_id = :branch and s.kind = 'REOPEN'"
				+ " and s.concern_id in (select c.id from concern c where " + OLD_CONCERNS + ")", ages)
			.update();
		return said("update mind_state m set person_id = null where " + OLD_MINDS, ages).update()
				+ said("update concern c set raised_by = null where " + OLD_CONCERNS, ages).update();
	}

	private JdbcClient.StatementSpec said(String sql, Ages ages) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql)
			.param("branch", BranchContext.current())
			.param("mindsEnd", ages.mindsEnd());
		ages.written().forEach((kind, day) -> statement.param(kind.name().toLowerCase(Locale.ROOT), utc(day)));
		return statement;
	}

	private static OffsetDateTime utc(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	/**
	 * How old is old.
	 *
	 * @param written by kind, the moment before which a note was written
	 * @param mindsEnd the day before which a state of mind ended
	 */
	record Ages(Map<NoteKind, Instant> written, LocalDate mindsEnd) {
	}

}
