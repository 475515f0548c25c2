package org.zhibu.star;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.scheme.StarRule;
import org.zhibu.shared.Points;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the published cards of three months, one row a member. */
@Repository
class StarSql {

	private final JdbcClient jdbc;

	StarSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<QuarterRow> rows(long branchId, List<YearMonth> months, StarRule rule, String after, int size) {
		return this.jdbc
			.sql("""
					select p.id, p.number, max(c.shown_name) as shown_name, count(c.veto_fact) as vetoes,
					  max(case when c.period = :m0 then c.id end) as id0, max(case when c.period = :m0 then c.total end) as total0,
					  count(case when c.period = :m0 then c.excused_reason end) as excused0,
					  max(case when c.period = :m1 then c.id end) as id1, max(case when c.period = :m1 then c.total end) as total1,
					  count(case when c.period = :m1 then c.excused_reason end) as excused1,
					  max(case when c.period = :m2 then c.id end) as id2, max(case when c.period = :m2 then c.total end) as total2,
					  count(case when c.period = :m2 then c.excused_reason end) as excused2
					from person p join scorecard c on c.branch_id = p.branch_id and c.person_id = p.id
					where p.branch_id = :branch and p.number > :after and c.period in (:m0, :m1, :m2) and c.state = 'PUBLISHED'
					group by p.id, p.number order by p.number limit :size""")
			.param("branch", branchId)
			.param("m0", months.get(0).toString())
			.param("m1", months.get(1).toString())
			.param("m2", months.get(2).toString())
			.param("after", after)
			.param("size", size)
			.query((row, number) -> row(row, rule))
			.list();
	}

	/** How many months are published and how many of them were keyed in afterwards. */
	Published published(long branchId, List<YearMonth> months) {
		return this.jdbc.sql(
				"select count(*), count(case when backfilled then 1 end) from score_month where branch_id = ? and period between ? and ? and published_at is not null")
			.params(branchId, months.get(0).toString(), months.get(2).toString())
			.query((row, number) -> new Published(row.getInt(1), row.getInt(2)))
			.single();
	}

	private static QuarterRow row(ResultSet row, StarRule rule) throws SQLException {
		List<QuarterRow.Cell> cells = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			Integer total = row.getObject("total" + i, Integer.class);
			cells.add(new QuarterRow.Cell(row.getObject("id" + i, Long.class),
					(total != null) ? new Points(total) : null, row.getInt("excused" + i) > 0));
		}
		return new QuarterRow(row.getLong("id"), row.getString("number"), row.getString("shown_name"), cells,
				row.getInt("vetoes") > 0, rule);
	}

	/** How far the months of a quarter are. */
	record Published(int months, int backfilled) {
	}

}
