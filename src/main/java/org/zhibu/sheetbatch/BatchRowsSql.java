package org.zhibu.sheetbatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.shared.BranchContext;
import org.zhibu.sheet.SheetRow;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BatchRowsSql implements BatchRows {

	private static final int PAGE = 50;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	BatchRowsSql(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	@Override
	public void keep(RowTable table, long batchId, List<? extends JudgedRow> judged) {
		this.batches.batchUpdate("""
				insert into %s (id, branch_id, %s, row_no, cells, verdict, notes)
				values (nextval('id_seq'), ?, ?, ?, ?, ?, ?)""".formatted(table.table(), table.batch()),
				judged.stream()
					.map((row) -> new Object[] { BranchContext.current(), batchId, row.row().number(),
							Stored.cells(row.row()), row.verdict().name(), Stored.notes(row.notes()) })
					.toList());
	}

	@Override
	public void keepVerdicts(RowTable table, long batchId, List<? extends JudgedRow> judged) {
		this.batches.batchUpdate(
				"update %s set verdict = ?, notes = ? where branch_id = ? and %s = ? and row_no = ?"
					.formatted(table.table(), table.batch()),
				judged.stream()
					.map((row) -> new Object[] { row.verdict().name(), Stored.notes(row.notes()),
							BranchContext.current(), batchId, row.row().number() })
					.toList());
	}

	@Override
	public List<SheetRow> all(RowTable table, long batchId) {
		return this.jdbc
			.sql("select row_no, cells from %s where branch_id = ? and %s = ? order by row_no".formatted(table.table(),
					table.batch()))
			.params(BranchContext.current(), batchId)
			.query((row, at) -> Stored.row(row.getInt("row_no"), row.getString("cells")))
			.list();
	}

	@Override
	public List<PreviewRow> of(RowTable table, long batchId, SheetVerdict verdict) {
		return rows(table, batchId, verdict.name(), 0, Integer.MAX_VALUE);
	}

	@Override
	public VerdictPage page(RowTable table, long batchId, String show, String after) {
		String verdict = (table.verdict(show) != null) ? show : "";
		int from = after.matches("\\d{1,7}") ? Integer.parseInt(after) : 0;
		List<PreviewRow> rows = rows(table, batchId, verdict, from, PAGE + 1);
		return (rows.size() <= PAGE) ? new VerdictPage(rows, verdict, null)
				: new VerdictPage(rows.subList(0, PAGE), verdict, rows.get(PAGE - 1).row().number());
	}

	private List<PreviewRow> rows(RowTable table, long batchId, String verdict, int after, int most) {
		return this.jdbc.sql("""
				select row_no, cells, verdict, notes from %s
				where branch_id = :branch and %s = :batch and row_no > :after
				  and (:verdict = '' or verdict = :verdict)
				order by row_no limit :most""".formatted(table.table(), table.batch()))
			.param("branch", BranchContext.current())
			.param("batch", batchId)
			.param("after", after)
			.param("verdict", verdict)
			.param("most", most)
			.query((row, at) -> preview(table, row))
			.list();
	}

	private static PreviewRow preview(RowTable table, ResultSet row) throws SQLException {
		return new PreviewRow(Stored.row(row.getInt("row_no"), row.getString("cells")),
				table.verdict(row.getString("verdict")), Stored.notes(row.getString("notes")));
	}

	@Override
	public boolean areAsShown(RowTable table, long batchId, List<? extends JudgedRow> judged) {
		Map<Integer, String> shown = new HashMap<>();
		this.jdbc
			.sql("select row_no, verdict, notes from %s where branch_id = ? and %s = ?".formatted(table.table(),
					table.batch()))
			.params(BranchContext.current(), batchId)
			.query((row) -> {
				shown.put(row.getInt("row_no"), row.getString("verdict") + row.getString("notes"));
			});
		return judged.stream()
			.allMatch(
					(row) -> (row.verdict().name() + Stored.notes(row.notes())).equals(shown.get(row.row().number())));
	}

	@Override
	public void forget(RowTable table, long batchId) {
		this.jdbc.sql("delete from %s where branch_id = ? and %s = ?".formatted(table.table(), table.batch()))
			.params(BranchContext.current(), batchId)
			.update();
	}

}
