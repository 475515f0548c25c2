package org.zhibu.setup;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who can bring a branch back. */
@Repository
class SecretarySql {

	private final JdbcClient jdbc;

	SecretarySql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The person who is secretary on that day. */
	Optional<Long> inOffice(long branchId, LocalDate today) {
		return this.jdbc
			.sql("""
					select person_id from office_term where branch_id = :branch and office = 'SECRETARY' and confirmed_at is not null
					  and starts_on <= :today and (ends_on is null or ends_on >= :today) order by starts_on desc limit 1""")
			.param("branch", branchId)
			.param("today", today)
			.query(Long.class)
			.optional();
	}

	/** The login of the branch's first administrator. */
	Optional<Long> administrator(long branchId) {
		return this.jdbc.sql("select id from account where branch_id = :branch and duty = 'ADMIN' order by id limit 1")
			.param("branch", branchId)
			.query(Long.class)
			.optional();
	}

}
