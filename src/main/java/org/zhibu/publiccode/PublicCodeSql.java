package org.zhibu.publiccode;

import java.util.Optional;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one table that is asked before the branch is known: by the whole code only. */
@Repository
class PublicCodeSql {

	private final JdbcClient jdbc;

	PublicCodeSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(String code, long zoneId) {
		this.jdbc.sql("insert into public_code (code, branch_id, kind, target_id) values (?, ?, 'ZONE', ?)")
			.params(code, BranchContext.current(), zoneId)
			.update();
	}

	Optional<String> ofZone(long zoneId) {
		return this.jdbc.sql("select code from public_code where branch_id = ? and kind = 'ZONE' and target_id = ?")
			.params(BranchContext.current(), zoneId)
			.query(String.class)
			.optional();
	}

	Optional<PublicCodes.Target> find(String code) {
		return this.jdbc.sql("select branch_id, target_id from public_code where code = ? and kind = 'ZONE'")
			.params(code)
			.query((row, number) -> new PublicCodes.Target(row.getLong(1), row.getLong(2)))
			.optional();
	}

}
