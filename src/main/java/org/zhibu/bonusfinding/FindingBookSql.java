package org.zhibu.bonusfinding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.zhibu.bonusrule.RuleName;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the findings with the names of the people in them. */
@Repository
class FindingBookSql {

	private static final String ROWS = """
			select * from (
			  select f.id, f.version, f.finding_rule, f.line_no, f.person_id, p.number, f.subject, f.cell, f.figures, f.state,
			    f.explanation, s.name as settled_name, f.settled_at, coalesce(f.line_no, 0) as line,
			    case f.state when 'OPEN' then 0 when 'EXPLAINED' then 1 else 2 end as standing
			  from bonus_finding f
			  left join person p on p.branch_id = f.branch_id and p.id = f.person_id
			  left join person s on s.branch_id = f.branch_id and s.id = f.settled_by
			  where f.branch_id = :branch and f.month_id = :month
			) found
			where (standing > :rank or standing = :rank and (line > :line or line = :line and id > :id))
			  and (:state = '' or state = :state) and (:rule = '' or finding_rule = :rule)
			order by standing, line, id limit :most""";

	private final JdbcClient jdbc;

	FindingBookSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The findings that a filter lets through, from its place on. */
	List<FindingRow> rows(long monthId, FindingFilter filter, int most) {
		FindingPlace place = filter.place();
		return this.jdbc.sql(ROWS)
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.param("rank", place.rank())
			.param("line", place.lineNo())
			.param("id", place.id())
			.param("state", filter.onlyState().map(Enum::name).orElse(""))
			.param("rule", filter.onlyRule().map(Enum::name).orElse(""))
			.param("most", most)
			.query(FindingBookSql::row)
			.list();
	}

	private static FindingRow row(ResultSet row, int number) throws SQLException {
		OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
		return new FindingRow(row.getLong("id"), row.getInt("version"), RuleName.valueOf(row.getString("finding_rule")),
				row.getObject("line_no", Integer.class), row.getObject("person_id", Long.class),
				row.getString("number"), row.getString("subject"), row.getString("cell"),
				Said.read(row.getString("figures")), FindingState.valueOf(row.getString("state")),
				row.getString("explanation"), row.getString("settled_name"),
				(settledAt != null) ? settledAt.toInstant() : null);
	}

	/** How many of a month are in each state. */
	Map<FindingState, Integer> counts(long monthId) {
		Map<FindingState, Integer> counts = new EnumMap<>(FindingState.class);
		this.jdbc.sql("select state, count(*) from bonus_finding where branch_id = ? and month_id = ? group by state")
			.params(BranchContext.current(), monthId)
			.query((row) -> {
				counts.put(FindingState.valueOf(row.getString(1)), row.getInt(2));
			});
		return counts;
	}

	/** The unsealed months with something open, the earliest first. */
	List<OpenMonth> open() {
		return this.jdbc.sql("""
				select m.period, m.entered_by, count(*) from bonus_month m
				join bonus_finding f on f.branch_id = m.branch_id and f.month_id = m.id and f.state = 'OPEN'
				where m.branch_id = ? and m.state <> 'SEALED'
				group by m.period, m.entered_by order by m.period""")
			.params(BranchContext.current())
			.query((row, number) -> new OpenMonth(YearMonth.parse(row.getString(1)), row.getLong(2), row.getInt(3)))
			.list();
	}

	/** A month with open findings, and who entered its list. */
	record OpenMonth(YearMonth period, long enteredBy, int count) {
	}

}
