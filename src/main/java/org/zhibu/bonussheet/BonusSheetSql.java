package org.zhibu.bonussheet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whom a sheet may name, and keeps what its headings meant. */
@Repository
class BonusSheetSql {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	BonusSheetSql(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Everybody the roster has or had, but those entered by mistake. */
	List<Known> people() {
		return this.jdbc
			.sql("select id, number, name, joined_on, left_on from person where branch_id = ? and mistaken_for is null")
			.params(BranchContext.current())
			.query((row, at) -> new Known(row.getLong("id"), row.getString("number"), row.getString("name"),
					row.getObject("joined_on", LocalDate.class), row.getObject("left_on", LocalDate.class)))
			.list();
	}

	/** What these headings meant when somebody last said it. */
	Map<String, Field> remembered(Collection<String> headings) {
		Map<String, Field> remembered = new HashMap<>();
		this.jdbc.sql("select heading, field from bonus_heading where branch_id = :branch and heading in (:headings)")
			.param("branch", BranchContext.current())
			.param("headings", headings)
			.query((row) -> {
				remembered.put(row.getString("heading"), Field.valueOf(row.getString("field")));
			});
		return remembered;
	}

	/** Remembers what headings mean. */
	void remember(Map<String, Field> fields) {
		List<Object[]> rows = fields.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> new Object[] { entry.getValue().name(), BranchContext.current(), entry.getKey() })
			.toList();
		this.batches.batchUpdate("""
				insert into bonus_heading (id, field, branch_id, heading)
				values (nextval('id_seq'), ?, ?, ?) on conflict do nothing""", rows);
		this.batches.batchUpdate("update bonus_heading set field = ? where branch_id = ? and heading = ?", rows);
	}

}
