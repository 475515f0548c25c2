package org.zhibu.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeSql {

	private static final String TO_THE_READER = """
			from notice n
			left join notice_reading r on r.branch_id = n.branch_id and r.person_id = :reader and r.notice_id = n.id
			where n.branch_id = :branch and (n.person_id = :reader or n.person_id is null)""";

	private final JdbcClient jdbc;

	NoticeSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(long branchId, Long personId, String key, String figures, String url, Instant at) {
		this.jdbc.sql("""
				insert into notice (id, branch_id, person_id, sentence, figures, url, created_at)
				values (nextval('id_seq'), ?, ?, ?, ?, ?, ?)""")
			.params(branchId, personId, key, figures, url, utc(at))
			.update();
	}

	List<Unseen> unseen(long branchId, long reader, Instant since, int size) {
		return this.jdbc
			.sql("select n.*, r.read_at, count(*) over () as in_all " + TO_THE_READER
					+ " and n.created_at >= :since and r.notice_id is null order by n.id desc limit :size")
			.param("branch", branchId)
			.param("reader", reader)
			.param("since", utc(since))
			.param("size", size)
			.query(NoticeSql::row)
			.list();
	}

	List<Unseen> page(long branchId, long reader, Instant since, long before, int size) {
		return this.jdbc
			.sql("select n.*, r.read_at, (select count(*) " + TO_THE_READER
					+ " and n.created_at >= :since and r.notice_id is null) as in_all " + TO_THE_READER
					+ " and n.id < :before order by n.id desc limit :size")
			.param("branch", branchId)
			.param("reader", reader)
			.param("since", utc(since))
			.param("before", before)
			.param("size", size)
			.query(NoticeSql::row)
			.list();
	}

	void markSeen(long branchId, long reader, List<Long> ids, Instant at) {
		this.jdbc.sql("""
				insert into notice_reading (branch_id, person_id, notice_id, read_at)
				select n.branch_id, cast(:reader as bigint), n.id, cast(:at as timestamp with time zone) from notice n
				where n.branch_id = :branch and n.id in (:ids) and (n.person_id = :reader or n.person_id is null)
				on conflict do nothing""")
			.param("branch", branchId)
			.param("reader", reader)
			.param("ids", ids)
			.param("at", utc(at))
			.update();
	}

	private static Unseen row(ResultSet row, int number) throws SQLException {
		Notice notice = new Notice(row.getLong("id"), row.getString("sentence"), row.getString("figures"),
				row.getString("url"), row.getObject("created_at", OffsetDateTime.class).toInstant());
		return new Unseen(notice, row.getObject("read_at") != null, row.getInt("in_all"));
	}

	private static OffsetDateTime utc(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	record Notice(long id, String key, String figures, String url, Instant at) {
	}

	record Unseen(Notice notice, boolean seen, int inAll) {
	}

}
