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

	void replaceCalendar(String hash, long personId) {
		removeCalendar(personId);
		this.jdbc.sql("insert into public_code (code, branch_id, kind, target_id) values (?, ?, 'CALENDAR', ?)")
			.params(hash, BranchContext.current(), personId)
			.update();
	}

	void removeCalendar(long personId) {
		this.jdbc.sql("delete from public_code where branch_id = ? and kind = 'CALENDAR' and target_id = ?")
			.params(BranchContext.current(), personId)
			.update();
	}

	Optional<PublicCodes.Owner> calendar(String hash) {
		return this.jdbc.sql("select branch_id, target_id from public_code where code = ? and kind = 'CALENDAR'")
			.params(hash)
			.query((row, number) -> new PublicCodes.Owner(row.getLong(1), row.getLong(2)))
			.optional();
	}

}
