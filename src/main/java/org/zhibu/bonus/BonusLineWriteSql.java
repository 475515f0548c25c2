package org.zhibu.bonus;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes versions of lines with their amounts in batches; a version is never overwritten.
 */
@Repository
class BonusLineWriteSql {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	BonusLineWriteSql(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Writes lines with their amounts, in batches. */
	void insert(long monthId, List<NewLine> lines, long by, Instant now) {
		long branch = BranchContext.current();
		this.batches.batchUpdate(
				"""
						insert into bonus_line (id, branch_id, version, month_id, line_no, revision, state, person_id, number, name, team,
						  trade, attendance, coefficient, base_fen, stated_score_fen, stated_net_fen, sheet_row, base_column,
						  score_column, net_column, reason, entered_by, entered_at)
						values (nextval('id_seq'), ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				lines, BATCH, (row, line) -> {
					LineDraft said = line.said();
					LineDraft.Stated stated = said.stated();
					int at = 0;
					for (Object value : new Object[] { branch, monthId, line.lineNo(), line.revision(),
							line.state().name() }) {
						row.setObject(++at, value);
					}
					row.setObject(++at, said.personId(), Types.BIGINT);
					for (String text : new String[] { said.number(), said.name(), said.team(), said.trade(),
							said.attendance(), said.coefficient() }) {
						row.setString(++at, text);
					}
					row.setLong(++at, said.base().fen());
					row.setObject(++at, fen(stated.score()), Types.BIGINT);
					row.setObject(++at, fen(stated.net()), Types.BIGINT);
					for (Integer place : new Integer[] { stated.row(), stated.baseColumn(), stated.scoreColumn(),
							stated.netColumn() }) {
						row.setObject(++at, place, Types.INTEGER);
					}
					row.setString(++at, line.reason());
					row.setLong(++at, by);
					row.setObject(++at, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
				});
		insertAmounts(monthId, lines);
	}

	private void insertAmounts(long monthId, List<NewLine> lines) {
		long branch = BranchContext.current();
		List<Object[]> amounts = new ArrayList<>();
		for (NewLine line : lines) {
			int seq = 0;
			for (BonusAmount amount : line.said().amounts()) {
				amounts.add(new Object[] { branch, ++seq, amount.kind().name(), amount.title(), amount.amount().fen(),
						amount.reason(), amount.clause(), amount.column(), branch, monthId, line.lineNo(),
						line.revision() });
			}
		}
		this.batches.batchUpdate("""
				insert into bonus_amount (id, branch_id, line_id, seq, kind, title, fen, reason, clause, sheet_column)
				select nextval('id_seq'), cast(? as bigint), l.id, cast(? as integer), cast(? as varchar),
				  cast(? as varchar), cast(? as bigint), cast(? as varchar), cast(? as varchar), cast(? as integer)
				from bonus_line l where l.branch_id = ? and l.month_id = ? and l.line_no = ? and l.revision = ?""",
				amounts);
	}

	private static Long fen(Yuan yuan) {
		return (yuan != null) ? yuan.fen() : null;
	}

	/** The state of one version becomes another; 0 when it is no longer as thought. */
	int change(long lineId, LineState from, LineState to) {
		return this.jdbc
			.sql("update bonus_line set state = ?, version = version + 1 where branch_id = ? and id = ? and state = ?")
			.params(to.name(), BranchContext.current(), lineId, from.name())
			.update();
	}

	/** Takes a draft's list out again; the sheet it came from stays. */
	void remove(long monthId) {
		this.jdbc.sql("""
				delete from bonus_amount where branch_id = ? and line_id in
				  (select l.id from bonus_line l where l.branch_id = ? and l.month_id = ?)""")
			.params(BranchContext.current(), BranchContext.current(), monthId)
			.update();
		this.jdbc.sql("delete from bonus_line where branch_id = ? and month_id = ?")
			.params(BranchContext.current(), monthId)
			.update();
	}

	/**
	 * A version of a line to be written.
	 *
	 * @param lineNo its number in the list
	 * @param revision its version
	 * @param state in force or pending
	 * @param said what it says
	 * @param reason why it replaces the one before, {@code null} for the first
	 */
	record NewLine(int lineNo, int revision, LineState state, LineDraft said, String reason) {
	}

}
