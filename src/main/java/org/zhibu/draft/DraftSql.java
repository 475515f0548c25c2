package org.zhibu.draft;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DraftSql {

	private final JdbcClient jdbc;

	DraftSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Two tabs may save at once: the row is made if it is missing, then filled. */
	void save(long branchId, long accountId, String form, String fields, Instant now) {
		this.jdbc.sql("""
				insert into draft (id, branch_id, account_id, form_name, fields, saved_at)
				values (nextval('id_seq'), ?, ?, ?, '', ?) on conflict do nothing""")
			.params(branchId, accountId, form, at(now))
			.update();
		this.jdbc
			.sql("update draft set fields = ?, saved_at = ? where branch_id = ? and account_id = ? and form_name = ?")
			.params(fields, at(now), branchId, accountId, form)
			.update();
	}

	Optional<Draft> find(long branchId, long accountId, String form, Instant since) {
		return this.jdbc.sql("""
				select fields, saved_at from draft
				where branch_id = ? and account_id = ? and form_name = ? and saved_at >= ?""")
			.params(branchId, accountId, form, at(since))
			.query((row, number) -> new Draft(row.getString("fields"),
					row.getObject("saved_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	void delete(long branchId, long accountId, String form) {
		this.jdbc.sql("delete from draft where branch_id = ? and account_id = ? and form_name = ?")
			.params(branchId, accountId, form)
			.update();
	}

	void deleteOlder(long branchId, Instant than) {
		this.jdbc.sql("delete from draft where branch_id = ? and saved_at < ?").params(branchId, at(than)).update();
	}

	private static OffsetDateTime at(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
