package org.zhibu.bonusfinding;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.bonusrule.Finding;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a comparison of the list changed, in batches. */
@Repository
class FindingSql {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	FindingSql(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** What is known of a month, by fingerprint. */
	Map<String, Known> known(long monthId) {
		Map<String, Known> known = new HashMap<>();
		this.jdbc.sql("select id, fingerprint, state from bonus_finding where branch_id = ? and month_id = ?")
			.params(BranchContext.current(), monthId)
			.query((row) -> {
				known.put(row.getString("fingerprint"),
						new Known(row.getLong("id"), FindingState.valueOf(row.getString("state"))));
			});
		return known;
	}

	/** New ones, open. */
	void insert(long monthId, Collection<Map.Entry<String, Finding>> found, Instant now) {
		long branch = BranchContext.current();
		this.batches.batchUpdate(
				"""
						insert into bonus_finding (id, branch_id, version, month_id, finding_rule, line_no, person_id, subject, cell,
						  figures, fingerprint, state, found_at)
						values (nextval('id_seq'), ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)""",
				found, BATCH, (row, one) -> {
					Finding finding = one.getValue();
					row.setLong(1, branch);
					row.setLong(2, monthId);
					row.setString(3, finding.rule().name());
					row.setObject(4, finding.lineNo(), Types.INTEGER);
					row.setObject(5, finding.personId(), Types.BIGINT);
					row.setString(6, finding.subject());
					row.setString(7, finding.cell());
					row.setString(8, Said.written(finding.said()));
					row.setString(9, one.getKey());
					row.setObject(10, utc(now));
				});
	}

	/** Corrected ones that are true again are open again. */
	void reopen(Collection<Long> ids, Instant now) {
		long branch = BranchContext.current();
		this.batches.batchUpdate("""
				update bonus_finding set state = 'OPEN', found_at = ?, explanation = null, settled_by = null,
				  settled_at = null, version = version + 1
				where branch_id = ? and id = ?""", ids, BATCH, (row, id) -> {
			row.setObject(1, utc(now));
			row.setLong(2, branch);
			row.setLong(3, id);
		});
	}

	/**
	 * Those that are no longer true: by whom and why, if a line of theirs was written
	 * since. What the ledger or the roster mended has no name.
	 */
	void correct(Collection<Long> ids, Instant now) {
		long branch = BranchContext.current();
		String line = """
				from bonus_line l where l.branch_id = f.branch_id and l.month_id = f.month_id
				  and (l.line_no = f.line_no and l.revision > 1 or f.line_no is null and l.person_id = f.person_id)
				  and l.entered_at >= f.found_at order by l.revision desc, l.id desc limit 1""";
		this.batches
			.batchUpdate("update bonus_finding f set state = 'CORRECTED', settled_at = ?, version = version + 1,"
					+ " settled_by = (select l.entered_by " + line + "), explanation = (select l.reason " + line
					+ ") where f.branch_id = ? and f.id = ?", ids, BATCH, (row, id) -> {
						row.setObject(1, utc(now));
						row.setLong(2, branch);
						row.setLong(3, id);
					});
	}

	/** Takes the findings of a draft away with it. */
	void remove(long monthId) {
		this.jdbc.sql("delete from bonus_finding where branch_id = ? and month_id = ?")
			.params(BranchContext.current(), monthId)
			.update();
	}

	private static OffsetDateTime utc(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	/** A stored finding: its id and its state. */
	record Known(long id, FindingState state) {
	}

}
