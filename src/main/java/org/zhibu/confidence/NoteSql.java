package org.zhibu.confidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed notes and the log of their readings; plain words never come here. */
@Repository
class NoteSql {

	private final JdbcClient jdbc;

	NoteSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long nextId() {
		return this.jdbc.sql("select nextval('id_seq')").query(Long.class).single();
	}

	void insert(long id, NoteKind kind, Long aboutId, Long writtenBy, Instant at, String keyId, String sealed) {
		this.jdbc.sql("""
				insert into sealed_note (id, branch_id, kind, about_id, written_by, written_at, key_id, sealed)
				values (:id, :branch, :kind, cast(:about as bigint), cast(:by as bigint), :at, :key, :sealed)""")
			.param("id", id)
			.param("branch", BranchContext.current())
			.param("kind", kind.name())
			.param("about", aboutId)
			.param("by", writtenBy)
			.param("at", utc(at))
			.param("key", keyId)
			.param("sealed", sealed)
			.update();
	}

	Optional<Sealed> find(long id) {
		return this.jdbc.sql("select id, key_id, sealed from sealed_note where branch_id = :branch and id = :id")
			.param("branch", BranchContext.current())
			.param("id", id)
			.query((row, number) -> new Sealed(row.getLong(1), row.getString(2), row.getString(3)))
			.optional();
	}

	boolean any() {
		return this.jdbc.sql("select 1 from sealed_note where branch_id = :branch and sealed is not null limit 1")
			.param("branch", BranchContext.current())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void logReading(long noteId, long readerId, Instant at) {
		this.jdbc
			.sql("""
					insert into note_reading (id, branch_id, note_id, reader_id, read_at) values (nextval('id_seq'), ?, ?, ?, ?)""")
			.params(BranchContext.current(), noteId, readerId, utc(at))
			.update();
	}

	/** Readings before an id, the newest first; of notes about one person, or of all. */
	List<Reading> readings(Long aboutId, long before, int limit) {
		return this.jdbc.sql("""
				select r.id, r.read_at, r.note_id, n.kind,
				  (select x.name from person x where x.branch_id = r.branch_id and x.id = r.reader_id) as reader,
				  (select x.name from person x where x.branch_id = n.branch_id and x.id = n.about_id) as about
				from note_reading r join sealed_note n on n.branch_id = r.branch_id and n.id = r.note_id
				where r.branch_id = :branch and r.id < :before and (:all or n.about_id = :about)
				order by r.id desc limit :limit""")
			.param("branch", BranchContext.current())
			.param("before", before)
			.param("all", aboutId == null)
			.param("about", (aboutId != null) ? aboutId : 0L)
			.param("limit", limit)
			.query((row, number) -> new Reading(row.getLong("id"),
					row.getObject("read_at", OffsetDateTime.class).toInstant(), row.getLong("note_id"),
					NoteKind.valueOf(row.getString("kind")), row.getString("reader"), row.getString("about")))
			.list();
	}

	/** Notes about a person, the newest first: that they exist, by whom and when. */
	List<NoteHead> about(long personId, int limit) {
		return this.jdbc.sql("""
				select n.id, n.kind, n.written_at, n.wiped_at,
				  (select x.name from person x where x.branch_id = n.branch_id and x.id = n.written_by) as writer,
				  (select count(*) from note_reading r where r.branch_id = n.branch_id and r.note_id = n.id) as readings
				from sealed_note n
				where n.branch_id = :branch and n.about_id = :person order by n.id desc limit :limit""")
			.param("branch", BranchContext.current())
			.param("person", personId)
			.param("limit", limit)
			.query((row, number) -> new NoteHead(row.getLong("id"), NoteKind.valueOf(row.getString("kind")),
					row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getString("writer"),
					row.getInt("readings"), row.getObject("wiped_at") != null))
			.list();
	}

	int sealedOtherwise(String keyId) {
		return this.jdbc
			.sql("select count(*) from sealed_note where branch_id = :branch and key_id is not null and key_id <> :key")
			.param("branch", BranchContext.current())
			.param("key", keyId)
			.query(Integer.class)
			.single();
	}

	/** Some notes after an id that another key seals. */
	List<Sealed> sealedOtherwise(String keyId, long after, int limit) {
		return this.jdbc
			.sql("""
					select id, key_id, sealed from sealed_note
					where branch_id = :branch and key_id is not null and key_id <> :key and id > :after order by id limit :limit""")
			.param("branch", BranchContext.current())
			.param("key", keyId)
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> new Sealed(row.getLong(1), row.getString(2), row.getString(3)))
			.list();
	}

	/**
	 * Puts a fresh seal in the place of the one that was read, unless somebody was first.
	 */
	void reseal(Sealed before, String keyId, String sealed) {
		this.jdbc.sql("""
				update sealed_note set key_id = :key, sealed = :sealed
				where branch_id = :branch and id = :id and sealed = :before""")
			.param("branch", BranchContext.current())
			.param("id", before.id())
			.param("before", before.sealed())
			.param("key", keyId)
			.param("sealed", sealed)
			.update();
	}

	List<Long> branches() {
		return this.jdbc.sql("select id from branch order by id").query(Long.class).list();
	}

	private static OffsetDateTime utc(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	/** A note as it lies in the database. */
	record Sealed(long id, String keyId, String sealed) {
	}

}
