package org.zhibu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

	/** Rows before an id that the filter lets through, the newest first. */
	List<Named> page(long branchId, AuditFilter filter, ZoneId zone, long before, int size) {
		StringBuilder sql = new StringBuilder("""
				select e.*, p.name, p.number, a.display_name from audit_entry e
				left join person p on p.branch_id = e.branch_id and p.id = e.person_id
				left join account a on a.id = e.account_id and a.branch_id = e.branch_id
				where e.branch_id = :branch and e.id < :before""");
		Map<String, Object> params = new HashMap<>(Map.of("branch", branchId, "before", before, "size", size));
		if (!filter.who().isEmpty()) {
			sql.append(" and (p.number = :who or p.name like :name)");
			params.put("who", filter.who());
			params.put("name", filter.who().replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		if (!filter.kind().isEmpty()) {
			sql.append(" and e.kind = :kind");
			params.put("kind", filter.kind());
		}
		if (!filter.subject().isEmpty()) {
			sql.append(" and e.subject = :subject");
			params.put("subject", filter.subject());
		}
		if (filter.firstDay() != null) {
			sql.append(" and e.at >= :from");
			params.put("from", filter.firstDay().atStartOfDay(zone).toOffsetDateTime());
		}
		if (filter.lastDay() != null) {
			sql.append(" and e.at < :until");
			params.put("until", filter.lastDay().plusDays(1).atStartOfDay(zone).toOffsetDateTime());
		}
		sql.append(" order by e.id desc limit :size");
		return this.jdbc.sql(sql.toString()).params(params).query(AuditSql::named).list();
	}

	/** The kinds of things that occur in the branch's log. */
	List<String> subjects(long branchId) {
		return this.jdbc
			.sql("select distinct subject from audit_entry where branch_id = ? and subject is not null order by 1")
			.params(branchId)
			.query(String.class)
			.list();
	}

	private static Named named(ResultSet row, int number) throws SQLException {
		String name = row.getString("name");
		String who = (name != null) ? name + " " + row.getString("number") : row.getString("display_name");
		return new Named(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), who,
				row.getString("kind"), row.getString("verb"), row.getString("subject"),
				row.getObject("subject_id", Long.class), row.getString("detail"));
	}

	/** A row with the name of whoever did it. */
	record Named(long id, Instant at, String who, String kind, String verb, String subject, Long subjectId,
			String detail) {
	}

	private static String clipped(String detail) {
		return (detail != null && detail.length() > 300) ? detail.substring(0, 299) + "…" : detail;
	}

}
