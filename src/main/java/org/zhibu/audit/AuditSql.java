package org.zhibu.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditSql {

	private final JdbcClient jdbc;

	AuditSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void append(long branchId, Instant at, Long accountId, Long personId, String kind, String verb, String subject,
			Long subjectId, String detail) {
		this.jdbc
			.sql("""
					insert into audit_entry (id, branch_id, at, account_id, person_id, kind, verb, subject, subject_id, detail)
					values (nextval('id_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(branchId, OffsetDateTime.ofInstant(at, ZoneOffset.UTC), accountId, personId, kind, verb, subject,
					subjectId, clipped(detail))
			.update();
	}

	private static String clipped(String detail) {
		return (detail != null && detail.length() > 300) ? detail.substring(0, 299) + "…" : detail;
	}

}
