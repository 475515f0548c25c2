package org.zhibu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChainSql {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	ChainSql(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	List<Long> branches() {
		return this.jdbc.sql("select id from branch order by id").query(Long.class).list();
	}

	/** The last link of the branch without its row; number 0 before the first. */
	Link last(long branchId) {
		return this.jdbc.sql("select * from audit_chain where branch_id = ? order by link desc limit 1")
			.params(branchId)
			.query((row, number) -> new Link(row.getLong("link"), row.getLong("audit_id"), row.getString("hash"), null))
			.optional()
			.orElse(new Link(0, 0, ChainHash.BEFORE_THE_FIRST, null));
	}

	List<Entry> unchained(long branchId, int size) {
		return this.jdbc.sql("""
				select e.* from audit_entry e where e.branch_id = ? and not exists
				  (select 1 from audit_chain c where c.branch_id = e.branch_id and c.audit_id = e.id)
				order by e.id limit ?""").params(branchId, size).query(ChainSql::entry).list();
	}

	long countUnchained(long branchId) {
		return this.jdbc.sql("""
				select count(*) from audit_entry e where e.branch_id = ? and not exists
				  (select 1 from audit_chain c where c.branch_id = e.branch_id and c.audit_id = e.id)""")
			.params(branchId)
			.query(Long.class)
			.single();
	}

	void append(long branchId, List<Link> links) {
		this.batches.batchUpdate("insert into audit_chain (branch_id, link, audit_id, hash) values (?, ?, ?, ?)", links,
				BATCH, (row, link) -> {
					row.setLong(1, branchId);
					row.setLong(2, link.number());
					row.setLong(3, link.auditId());
					row.setString(4, link.hash());
				});
	}

	/** Links after a number, each with its row as it is now. */
	List<Link> links(long branchId, long after, int size) {
		return this.jdbc.sql("""
				select c.link, c.audit_id, c.hash, e.* from audit_chain c
				left join audit_entry e on e.branch_id = c.branch_id and e.id = c.audit_id
				where c.branch_id = ? and c.link > ? order by c.link limit ?""")
			.params(branchId, after, size)
			.query((row, number) -> new Link(row.getLong("link"), row.getLong("audit_id"), row.getString("hash"),
					(row.getObject("at") != null) ? entry(row, number) : null))
			.list();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getLong("id"), row.getLong("branch_id"),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("account_id", Long.class),
				row.getObject("person_id", Long.class), row.getString("kind"), row.getString("verb"),
				row.getString("subject"), row.getObject("subject_id", Long.class), row.getString("detail"));
	}

}
