package org.zhibu.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.zhibu.shared.Points;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads no column of money. */
@Repository
class KioskSql {

	private static final int BRANCHES = 500;

	private final JdbcClient jdbc;

	KioskSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<KioskBranch> branches() {
		return this.jdbc.sql("select id, code, name from branch order by name, code limit ?")
			.params(BRANCHES)
			.query(KioskSql::branch)
			.list();
	}

	Optional<KioskBranch> branch(String code) {
		return this.jdbc.sql("select id, code, name from branch where code = ?")
			.params(code)
			.query(KioskSql::branch)
			.optional();
	}

	List<KioskScreen.Row> lastPublished(long branchId, int size) {
		return this.jdbc
			.sql("""
					select period, shown_number, shown_name, shown_zones, total, stars, excused_reason from scorecard
					where branch_id = :branch and state = 'PUBLISHED' and period =
					  (select max(period) from score_month where branch_id = :branch and published_at is not null and not backfilled)
					order by shown_number limit :size""")
			.param("branch", branchId)
			.param("size", size)
			.query(KioskSql::row)
			.list();
	}

	private static KioskBranch branch(ResultSet row, int number) throws SQLException {
		return new KioskBranch(row.getLong("id"), row.getString("code"), row.getString("name"));
	}

	private static KioskScreen.Row row(ResultSet row, int number) throws SQLException {
		Integer total = row.getObject("total", Integer.class);
		int stars = row.getInt("stars");
		return new KioskScreen.Row(YearMonth.parse(row.getString("period")), row.getString("shown_number"),
				row.getString("shown_name"), row.getString("shown_zones"), (total != null) ? new Points(total) : null,
				stars, "★".repeat(stars) + "☆".repeat((total != null) ? 5 - stars : 0),
				row.getString("excused_reason") != null);
	}

}
