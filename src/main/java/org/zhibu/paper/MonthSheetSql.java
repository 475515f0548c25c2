package org.zhibu.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.scorecard.CardState;
import org.zhibu.scorecard.Versions;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads all cards of a month as they stood at a moment. The first later version tells, as
 * its old figures, what the version in force at that moment said.
 */
@Repository
class MonthSheetSql {

	private static final String CARDS = """
			select c.id, c.person_id, c.state, coalesce(c.shown_number, p.number) as number,
			  coalesce(c.shown_name, p.name) as name, c.shown_zones, c.excused_reason,
			  case when c.pending_revision is not null or exists (select 1 from objection o
			    where o.branch_id = c.branch_id and o.scorecard_id = c.id and o.state = 'OPEN') then 1 else 0 end as held,
			  c.revision, c.backfilled, c.total, c.fen, c.stars,
			  (select count(*) from ledger_entry e where e.branch_id = c.branch_id and e.source = :source
			    and e.source_id = c.id and e.period = c.period) as settled
			from scorecard c
			join person p on p.id = c.person_id and p.branch_id = c.branch_id
			where c.branch_id = :branch and c.month_id = :month
			order by coalesce(c.shown_number, p.number), c.id""";

	private static final String MARKS = """
			select m.scorecard_id, m.revision, m.item_no, m.mark
			from scorecard c join scorecard_mark m on m.branch_id = c.branch_id and m.scorecard_id = c.id
			where c.branch_id = :branch and c.month_id = :month and m.mark is not null""";

	private static final String VERSIONS = """
			select v.scorecard_id, v.revision, v.in_force_at, v.old_total, v.old_stars, v.old_fen,
			  (select count(*) from ledger_entry e where e.branch_id = v.branch_id and e.source = :reversal
			    and e.source_id = v.id) as reversals
			from scorecard c join scorecard_version v on v.branch_id = c.branch_id and v.scorecard_id = c.id
			where c.branch_id = :branch and c.month_id = :month""";

	private final JdbcClient jdbc;

	MonthSheetSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The cards of a month by number, as they stand. */
	List<CardLine> cards(long monthId) {
		return this.jdbc.sql(CARDS)
			.param("source", Versions.SETTLEMENT)
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.query(MonthSheetSql::card)
			.list();
	}

	/** The agreed marks of a month by card, version and item. */
	Map<MarkPlace, Points> marks(long monthId) {
		Map<MarkPlace, Points> marks = new HashMap<>();
		this.jdbc.sql(MARKS).param("branch", BranchContext.current()).param("month", monthId).query((row) -> {
			marks.put(new MarkPlace(row.getLong("scorecard_id"), row.getInt("revision"), row.getInt("item_no")),
					new Points(row.getInt("mark")));
		});
		return marks;
	}

	/** The later versions of the cards of a month that came into force, by card. */
	Map<Long, List<LaterVersion>> versions(long monthId) {
		Map<Long, List<LaterVersion>> versions = new HashMap<>();
		this.jdbc.sql(VERSIONS)
			.param("reversal", Versions.REVERSAL)
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.query((row) -> {
				versions.computeIfAbsent(row.getLong("scorecard_id"), (id) -> new ArrayList<>())
					.add(new LaterVersion(row.getInt("revision"),
							row.getObject("in_force_at", OffsetDateTime.class).toInstant(),
							new Points(row.getInt("old_total")), row.getInt("old_stars"),
							new Yuan(row.getLong("old_fen")), row.getLong("reversals") > 0));
			});
		return versions;
	}

	private static CardLine card(ResultSet row, int number) throws SQLException {
		Integer total = row.getObject("total", Integer.class);
		return new CardLine(row.getLong("id"), row.getLong("person_id"), row.getString("number"), row.getString("name"),
				row.getString("shown_zones"), CardState.valueOf(row.getString("state")),
				row.getString("excused_reason") != null, row.getInt("held") > 0, row.getLong("settled") > 0,
				row.getBoolean("backfilled"), row.getInt("revision"), (total != null) ? new Points(total) : null,
				row.getObject("stars", Integer.class),
				(total != null && !row.getBoolean("backfilled")) ? new Yuan(row.getLong("fen")) : null);
	}

	/** Where a mark stands. */
	record MarkPlace(long cardId, int revision, int itemNo) {
	}

}
