package org.zhibu.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose box stands at which address, before the branch is known. */
@Repository
class BoxSql {

	private static final int BRANCHES = 500;

	private final JdbcClient jdbc;

	BoxSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Box> find(String code) {
		return this.jdbc.sql("select id, code, name from branch where code = ?")
			.params(code)
			.query(BoxSql::box)
			.optional();
	}

	/** Every branch's box, by the branch's name. */
	List<Box> all() {
		return this.jdbc.sql("select id, code, name from branch order by name, code limit ?")
			.params(BRANCHES)
			.query(BoxSql::box)
			.list();
	}

	/** The code of the current branch. */
	String code() {
		return this.jdbc.sql("select code from branch where id = ?")
			.params(BranchContext.current())
			.query(String.class)
			.single();
	}

	private static Box box(ResultSet row, int number) throws SQLException {
		return new Box(row.getLong(1), row.getString(2), row.getString(3));
	}

	/** A branch's box. */
	record Box(long branchId, String code, String name) {
	}

}
