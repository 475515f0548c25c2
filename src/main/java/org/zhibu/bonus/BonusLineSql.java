package org.zhibu.bonus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of lines with their amounts: a list in one statement, however long. */
@Repository
class BonusLineSql {

	private static final String LINES = """
			select l.id, l.line_no, l.revision, l.state, l.person_id, l.number, l.name, l.team, l.trade, l.attendance,
			  l.coefficient, l.base_fen, l.stated_score_fen, l.stated_net_fen, l.sheet_row, l.base_column, l.score_column,
			  l.net_column, l.reason, a.kind as amount_kind, a.title as amount_title, a.fen as amount_fen,
			  a.reason as amount_reason, a.clause as amount_clause, a.sheet_column as amount_column
			from bonus_line l left join bonus_amount a on a.branch_id = l.branch_id and a.line_id = l.id
			where l.branch_id = :branch and l.month_id = :month and\s""";

	/** The last line of a page. */
	private static final String LAST = """
			(select max(p.line_no) from (select n.line_no from bonus_line n
			  where n.branch_id = :branch and n.month_id = :month and n.state = 'IN_FORCE' and n.line_no > :after
			    and (:team = '' or n.team = :team) order by n.line_no limit :most) p)""";

	/**
	 * The parts of all lines one below the other, then added up: no derived table is
	 * joined, since H2 would read it anew for every line.
	 */
	private static final String TOTALS = """
			select count(*) as lines, coalesce(sum(base), 0) as base, coalesce(sum(rewards), 0) as rewards,
			  coalesce(sum(deductions), 0) as deductions, coalesce(sum(score), 0) as score,
			  coalesce(sum(case when base + rewards - deductions + score < 0
			    then deductions - base - rewards - score else 0 end), 0) as lapse
			from (
			  select line_id, sum(base) as base, sum(rewards) as rewards, sum(deductions) as deductions, sum(score) as score
			  from (
			    select l.id as line_id, l.base_fen as base, 0 as rewards, 0 as deductions, 0 as score
			    from bonus_line l where l.branch_id = :branch and l.month_id = :month and l.state = 'IN_FORCE'
			    union all
			    select l.id, 0, case when b.kind = 'REWARD' then b.fen else 0 end,
			      case when b.kind = 'DEDUCTION' then b.fen else 0 end, 0
			    from bonus_line l join bonus_amount b on b.branch_id = l.branch_id and b.line_id = l.id
			    where l.branch_id = :branch and l.month_id = :month and l.state = 'IN_FORCE'
			    union all
			    select l.id, 0, case when e.kind = 'BONUS_CORRECTION' and e.fen > 0 then e.fen else 0 end,
			      case when e.kind = 'BONUS_CORRECTION' and e.fen < 0 then -e.fen else 0 end,
			      case when e.kind in ('SCORE', 'CORRECTION') then e.fen else 0 end
			    from ledger_entry e join bonus_line l on l.branch_id = e.branch_id and l.person_id = e.person_id
			      and l.month_id = :month and l.state = 'IN_FORCE'
			    where e.branch_id = :branch and e.period = :period) parts
			  group by line_id) lines""";

	private final JdbcClient jdbc;

	BonusLineSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The lines in force, by number. */
	List<BonusLine> inForce(long monthId) {
		return lines("l.state = 'IN_FORCE'", Map.of("month", monthId));
	}

	/**
	 * A page of the lines in force that follow a number; of one team, or of all when it
	 * is empty.
	 */
	List<BonusLine> inForceAfter(long monthId, String team, int after, int most) {
		return lines(
				"l.state = 'IN_FORCE' and l.line_no > :after and l.line_no <= " + LAST
						+ " and (:team = '' or l.team = :team)",
				Map.of("month", monthId, "team", team, "after", after, "most", most));
	}

	/** The sums of the lines in force, those of the ledger included. */
	BonusTotals totals(long monthId, YearMonth period) {
		return this.jdbc.sql(TOTALS)
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.param("period", period.toString())
			.query((row, at) -> new BonusTotals(row.getInt("lines"),
					new LineSum(new Yuan(row.getLong("base")), new Yuan(row.getLong("rewards")),
							new Yuan(row.getLong("deductions")), new Yuan(row.getLong("score")),
							new Yuan(row.getLong("lapse")))))
			.single();
	}

	/** All versions of one line, the latest first. */
	List<BonusLine> versions(long monthId, int lineNo) {
		List<BonusLine> versions = new ArrayList<>(
				lines("l.line_no = :line", Map.of("month", monthId, "line", lineNo)));
		versions.sort((one, other) -> other.revision() - one.revision());
		return versions;
	}

	/** The lines in force of one person. */
	List<BonusLine> ofPerson(long monthId, long personId) {
		return lines("l.state = 'IN_FORCE' and l.person_id = :person", Map.of("month", monthId, "person", personId));
	}

	/** The versions that wait for their signers. */
	List<BonusLine> pending(long monthId) {
		return lines("l.state = 'PENDING'", Map.of("month", monthId));
	}

	private List<BonusLine> lines(String which, Map<String, Object> parameters) {
		Map<Long, BonusLine> lines = new LinkedHashMap<>();
		this.jdbc.sql(LINES + which + " order by l.line_no, l.revision, a.seq")
			.param("branch", BranchContext.current())
			.params(parameters)
			.query((row) -> {
				long id = row.getLong("id");
				BonusLine line = lines.get(id);
				if (line == null) {
					line = line(row);
					lines.put(id, line);
				}
				if (row.getString("amount_kind") != null) {
					line.said().amounts().add(amount(row));
				}
			});
		return List.copyOf(lines.values());
	}

	private static BonusAmount amount(ResultSet row) throws SQLException {
		return new BonusAmount(AmountKind.valueOf(row.getString("amount_kind")), row.getString("amount_title"),
				new Yuan(row.getLong("amount_fen")), row.getString("amount_reason"), row.getString("amount_clause"),
				row.getObject("amount_column", Integer.class));
	}

	/** A line whose amounts are still to come. */
	private static BonusLine line(ResultSet row) throws SQLException {
		LineDraft.Stated stated = new LineDraft.Stated(row.getObject("sheet_row", Integer.class),
				row.getObject("base_column", Integer.class), yuan(row, "stated_score_fen"),
				row.getObject("score_column", Integer.class), yuan(row, "stated_net_fen"),
				row.getObject("net_column", Integer.class));
		LineDraft said = new LineDraft(row.getObject("person_id", Long.class), row.getString("number"),
				row.getString("name"), row.getString("team"), row.getString("trade"), row.getString("attendance"),
				row.getString("coefficient"), new Yuan(row.getLong("base_fen")), new ArrayList<>(), stated);
		return new BonusLine(row.getLong("id"), row.getInt("line_no"), row.getInt("revision"),
				LineState.valueOf(row.getString("state")), said, row.getString("reason"));
	}

	private static Yuan yuan(ResultSet row, String column) throws SQLException {
		Long fen = row.getObject(column, Long.class);
		return (fen != null) ? new Yuan(fen) : null;
	}

	/** Who entered a version that is in force or waits for its signers. */
	List<Long> makers(long monthId) {
		return this.jdbc.sql("""
				select distinct entered_by from bonus_line
				where branch_id = ? and month_id = ? and state in ('IN_FORCE', 'PENDING')""")
			.params(BranchContext.current(), monthId)
			.query(Long.class)
			.list();
	}

	/** Who entered these versions of lines, by version. */
	Map<Long, Long> makersOf(Collection<Long> lineIds) {
		Map<Long, Long> makers = new HashMap<>();
		this.jdbc.sql("select id, entered_by from bonus_line where branch_id = :branch and id in (:ids)")
			.param("branch", BranchContext.current())
			.param("ids", lineIds)
			.query((row) -> {
				makers.put(row.getLong("id"), row.getLong("entered_by"));
			});
		return makers;
	}

	/**
	 * How many lines in force belong to nobody, or to somebody who has another one too.
	 */
	int unfit(long monthId) {
		return this.jdbc.sql("""
				select count(*) from bonus_line l where l.branch_id = :branch and l.month_id = :month
				  and l.state = 'IN_FORCE' and (l.person_id is null or exists (select 1 from bonus_line o
				    where o.branch_id = l.branch_id and o.month_id = l.month_id and o.state = 'IN_FORCE'
				      and o.person_id = l.person_id and o.id <> l.id))""")
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.query(Integer.class)
			.single();
	}

	/** The highest number of a line so far, 0 for an empty list. */
	int lastNumber(long monthId) {
		return this.jdbc.sql("select coalesce(max(line_no), 0) from bonus_line where branch_id = ? and month_id = ?")
			.params(BranchContext.current(), monthId)
			.query(Integer.class)
			.single();
	}

}
