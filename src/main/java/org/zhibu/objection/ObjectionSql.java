package org.zhibu.objection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.zhibu.scorecard.Scorecard;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How one card stands with objections, and one reader with them, in one statement. */
@Repository
class ObjectionSql {

	private static final String STANDING = """
			select 'RAISED' as what, o.id, o.serial, o.item_no, o.state, o.raised_by from objection o
			where o.branch_id = :branch and o.scorecard_id = :card
			union all
			select 'OPEN', o.id, o.serial, o.item_no, o.state, o.raised_by from objection o
			where o.branch_id = :branch and o.period = :period and o.raised_by = :reader and o.state = 'OPEN'
			union all
			select 'WINDOW', w.id, 0, w.item_no, '', 0 from scorecard_window w
			where w.branch_id = :branch and w.scorecard_id = :card and w.open_until > :now
			order by 3""";

	private final JdbcClient jdbc;

	ObjectionSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Standing standing(Scorecard card, CurrentPerson reader, Instant now) {
		List<Raised> raised = new ArrayList<>();
		Set<Long> open = new HashSet<>();
		Set<Integer> reopened = new HashSet<>();
		this.jdbc.sql(STANDING)
			.param("branch", BranchContext.current())
			.param("card", card.getId())
			.param("period", card.getPeriod().toString())
			.param("reader", reader.personId())
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.query((row) -> {
				switch (row.getString("what")) {
					case "RAISED" ->
						raised.add(new Raised(row.getLong("id"), row.getInt("serial"), row.getInt("item_no"),
								ObjectionState.valueOf(row.getString("state")), row.getLong("raised_by")));
					case "OPEN" -> open.add(row.getLong("id"));
					default -> reopened.add(row.getInt("item_no"));
				}
			});
		return new Standing(raised, open.size(), reopened);
	}

	/**
	 * How a card stands.
	 *
	 * @param raised the objections to it, the first first
	 * @param open how many objections of the month the reader has open
	 * @param reopened the items that a lowered mark opened again for objections
	 */
	record Standing(List<Raised> raised, int open, Set<Integer> reopened) {
	}

	/** One objection to the card. */
	record Raised(long id, int serial, int itemNo, ObjectionState state, long raisedBy) {
	}

}
