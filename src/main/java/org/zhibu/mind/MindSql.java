package org.zhibu.mind;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest states, for whoever may know of whom; counts for everybody else. */
@Repository
class MindSql {

	private static final String NEWEST = """
			mind_state m join (select max(id) as id from mind_state where branch_id = :branch and set_on <= :day
			  group by person_id) n on n.id = m.id""";

	private final JdbcClient jdbc;

	MindSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whose state holds today: everybody's for the secretary, else those one owns; never
	 * one's own.
	 */
	List<Row> holding(boolean all, long me, LocalDate today, int limit) {
		return this.jdbc
			.sql("select m.id, m.level, m.set_on, m.expires_on, m.note_id, p.name, o.name as owner from " + NEWEST
					+ """
							 join person p on p.branch_id = m.branch_id and p.id = m.person_id and (p.left_on is null or p.left_on >= :day)
							join person o on o.branch_id = m.branch_id and o.id = m.owner_id
							where m.branch_id = :branch and m.expires_on >= :day and m.person_id <> :me and (:all or m.owner_id = :me)
							order by m.expires_on, m.id limit :limit""")
			.param("branch", BranchContext.current())
			.param("day", today)
			.param("all", all)
			.param("me", me)
			.param("limit", limit)
			.query((row, number) -> new Row(row.getLong("id"), MindLevel.valueOf(row.getString("level")),
					row.getObject("set_on", LocalDate.class), row.getObject("expires_on", LocalDate.class),
					row.getObject("note_id") != null, row.getString("name"), row.getString("owner")))
			.list();
	}

	/** How many people stood at each level on a day. */
	Map<MindLevel, Integer> counts(LocalDate day) {
		Map<MindLevel, Integer> counts = new EnumMap<>(MindLevel.class);
		for (MindLevel level : MindLevel.values()) {
			counts.put(level, 0);
		}
		this.jdbc
			.sql("select m.level, count(*) as people from " + NEWEST
					+ " where m.branch_id = :branch and m.expires_on >= :day group by m.level")
			.param("branch", BranchContext.current())
			.param("day", day)
			.query((row) -> {
				counts.put(MindLevel.valueOf(row.getString("level")), row.getInt("people"));
			});
		return counts;
	}

	/** A state that holds. */
	record Row(long id, MindLevel level, LocalDate setOn, LocalDate expiresOn, boolean note, String name,
			String owner) {
	}

}
