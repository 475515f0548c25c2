package org.zhibu.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.account.LoginState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a branch beside their logins. */
@Repository
class LoginListSql {

	private static final String PRESENT = """
			p.branch_id = :branch and p.mistaken_for is null and p.joined_on <= :today
			  and (p.left_on is null or p.left_on >= :today)""";

	private static final String STATE = """
			case when a.id is null then 'NONE' when not a.enabled then 'DISABLED' when a.secret is null then 'INVITED'
			  when a.secret_kind = 'PIN' and a.misses >= 50 then 'BLOCKED' when a.must_change then 'MUST_CHANGE'
			  else 'ENABLED' end""";

	private final JdbcClient jdbc;

	LoginListSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** People after a number, with or without a login, as the filter asks. */
	List<LoginRow> people(long branchId, LocalDate today, String sought, String state, String after, int limit) {
		String like = sought.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
		return this.jdbc
			.sql("select * from (select p.id as person_id, p.number, p.name, a.id as account_id, a.username, " + STATE
					+ " as state from person p left join account a on a.branch_id = p.branch_id and a.person_id = p.id where "
					+ PRESENT + " and (p.name like :name or p.number like :name or p.initials like lower(:name))"
					+ " and p.number > :after) listed where (:state = '' or state = :state) order by number limit :limit")
			.param("branch", branchId)
			.param("today", today)
			.param("name", like)
			.param("state", state)
			.param("after", after)
			.param("limit", limit)
			.query(LoginListSql::row)
			.list();
	}

	/** Present people without a login: all of them, or those picked. */
	List<LoginRow> without(long branchId, LocalDate today, List<Long> picked) {
		String among = picked.isEmpty() ? "" : " and p.id in (:picked)";
		return this.jdbc.sql("select p.id as person_id, p.number, p.name, a.id as account_id, a.username, " + STATE
				+ " as state from person p left join account a on a.branch_id = p.branch_id and a.person_id = p.id where "
				+ PRESENT + " and a.id is null" + among + " order by p.number")
			.param("branch", branchId)
			.param("today", today)
			.param("picked", picked.isEmpty() ? List.of(-1L) : picked)
			.query(LoginListSql::row)
			.list();
	}

	/**
	 * The logins without a person that belong to the branch: administrators, overseers.
	 */
	List<LoginRow> ofNobody(long branchId, boolean overseers) {
		return this.jdbc
			.sql("select null as person_id, null as number, a.display_name as name, a.id as account_id, a.username, "
					+ STATE + " as state from account a where a.duty = 'ADMIN' and a.branch_id = :branch "
					+ "or :overseers and a.duty = 'OVERSEER' and exists (select 1 from overseer_scope s "
					+ "where s.account_id = a.id and s.branch_id = :branch) order by username")
			.param("branch", branchId)
			.param("overseers", overseers)
			.query(LoginListSql::row)
			.list();
	}

	private static LoginRow row(ResultSet row, int number) throws SQLException {
		return new LoginRow(id(row, "person_id"), row.getString("number"), row.getString("name"), id(row, "account_id"),
				row.getString("username"), LoginState.valueOf(row.getString("state")));
	}

	private static Long id(ResultSet row, String column) throws SQLException {
		long id = row.getLong(column);
		return row.wasNull() ? null : id;
	}

}
