package org.zhibu.fairness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the cards of some months with their marks in one statement. */
@Repository
class FairnessSql {

	private final JdbcClient jdbc;

	FairnessSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Cards that this reader may look at: his own only once published. */
	List<CardMarks> cards(long branchId, YearMonth from, YearMonth until, long reader) {
		return this.jdbc
			.sql("""
					select c.id, c.period, c.person_id, p.name, c.total, m.item_no, m.weight, m.self_mark, m.mark, m.marked_by,
					  k.name as marker
					from scorecard c
					join person p on p.branch_id = c.branch_id and p.id = c.person_id
					join scorecard_mark m on m.branch_id = c.branch_id and m.scorecard_id = c.id and m.revision = c.revision
					left join person k on k.branch_id = c.branch_id and k.id = m.marked_by
					where c.branch_id = ? and c.period between ? and ? and c.excused_reason is null
					  and (c.person_id <> ? or c.state = 'PUBLISHED')
					order by c.period, p.number, c.id, m.item_no""")
			.params(branchId, from.toString(), until.toString(), reader)
			.query(FairnessSql::read);
	}

	private static List<CardMarks> read(ResultSet rows) throws SQLException {
		Map<Long, CardMarks> cards = new LinkedHashMap<>();
		while (rows.next()) {
			CardMarks card = cards.get(rows.getLong("id"));
			if (card == null) {
				card = new CardMarks(rows.getLong("id"), YearMonth.parse(rows.getString("period")),
						rows.getLong("person_id"), rows.getString("name"), rows.getObject("total", Integer.class),
						new ArrayList<>());
				cards.put(card.cardId(), card);
			}
			card.marks()
				.add(new CardMarks.OneMark(rows.getInt("item_no"), rows.getInt("weight"),
						rows.getObject("self_mark", Integer.class), rows.getObject("mark", Integer.class),
						rows.getObject("marked_by", Long.class), rows.getString("marker")));
		}
		return List.copyOf(cards.values());
	}

}
