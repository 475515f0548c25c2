package org.zhibu.receipt;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the confirmations of a list, all of a paper in one statement. */
@Repository
class ReceiptSql {

	private final JdbcClient jdbc;

	ReceiptSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How each line version was confirmed, by its id. */
	Map<Long, Way> ofMonth(long monthId) {
		Map<Long, Way> ways = new HashMap<>();
		this.jdbc.sql("""
				select r.line_id, r.way from bonus_line l
				join bonus_receipt r on r.branch_id = l.branch_id and r.line_id = l.id
				where l.branch_id = ? and l.month_id = ? and l.state = 'IN_FORCE'""")
			.params(BranchContext.current(), monthId)
			.query((row) -> {
				ways.put(row.getLong("line_id"), Way.valueOf(row.getString("way")));
			});
		return ways;
	}

	/**
	 * Confirms lines in force that nobody confirmed or doubts; none of the numbers left
	 * out.
	 * @return how many
	 */
	int confirmAllBut(long monthId, Collection<Integer> leftOut, long keyedBy, Instant now) {
		return this.jdbc.sql("""
				insert into bonus_receipt (id, branch_id, line_id, person_id, way, keyed_by, signed_at)
				select nextval('id_seq'), l.branch_id, l.id, l.person_id, 'PAPER', :by, :now
				from bonus_line l
				where l.branch_id = :branch and l.month_id = :month and l.state = 'IN_FORCE'
				  and l.line_no not in (:leftOut)
				  and not exists (select 1 from bonus_receipt r where r.branch_id = l.branch_id and r.line_id = l.id)
				  and not exists (select 1 from bonus_doubt d where d.branch_id = l.branch_id and d.line_id = l.id
				    and d.state = 'OPEN')""")
			.param("by", keyedBy)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.param("leftOut", leftOut.isEmpty() ? List.of(-1) : leftOut)
			.update();
	}

	/** Confirms one version of a line. */
	void confirm(long lineId, long personId, Way way, Proxy proxy, long keyedBy, Instant now) {
		this.jdbc
			.sql("""
					insert into bonus_receipt (id, branch_id, line_id, person_id, way, proxy_name, relation, keyed_by, signed_at)
					values (nextval('id_seq'), :branch, :line, :person, :way, :name, :relation, :by, :now)""")
			.param("branch", BranchContext.current())
			.param("line", lineId)
			.param("person", personId)
			.param("way", way.name())
			.param("name", (proxy != null) ? proxy.name() : null)
			.param("relation", (proxy != null) ? proxy.relation() : null)
			.param("by", keyedBy)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
	}

	/** Whether that version of a line is confirmed. */
	boolean isConfirmed(long lineId) {
		return this.jdbc.sql("select count(*) from bonus_receipt where branch_id = ? and line_id = ?")
			.params(BranchContext.current(), lineId)
			.query(Long.class)
			.single() > 0;
	}

}
