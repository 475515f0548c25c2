package org.zhibu.confidence;

import java.time.Clock;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals what was told in confidence, and opens it again for whoever may read it. */
@Service
public class Notes {

	private final NoteSql sql;

	private final NoteKeys keys;

	private final AuditLog audit;

	private final Clock clock;

	Notes(NoteSql sql, NoteKeys keys, AuditLog audit, Clock clock) {
		this.sql = sql;
		this.keys = keys;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Seals a text in the transaction of what it belongs to.
	 * @param aboutId whom it is about, who will see that it exists; or {@code null}
	 * @param writtenBy who wrote it, or {@code null} when nobody may know
	 * @return the note's id, or {@code null} for a text without a word
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Long seal(NoteKind kind, Long aboutId, Long writtenBy, NoteText text) {
		if (text.isEmpty()) {
			return null;
		}
		NoteKeys.Key key = this.keys.newest().orElseGet(this::firstKey);
		long id = this.sql.nextId();
		this.sql.insert(id, kind, aboutId, writtenBy, this.clock.instant(), key.id(),
				NoteSeal.seal(key, BranchContext.current(), id, text.written()));
		return id;
	}

	/** A lost key is never replaced in silence while there are notes it sealed. */
	private NoteKeys.Key firstKey() {
		if (this.sql.any()) {
			throw new RuleViolation("note.key.lost");
		}
		return this.keys.make();
	}

	/**
	 * Opens a note for a reader, who was found to be allowed, and writes down that he
	 * read it; both or neither.
	 * @throws RuleViolation when the key is lost or the seal is broken
	 */
	@Transactional
	public NoteText read(CurrentPerson reader, long noteId) {
		NoteSql.Sealed note = this.sql.find(noteId).orElseThrow(() -> new Missing("note"));
		if (note.sealed() == null) {
			return new NoteText();
		}
		NoteText text = NoteText.read(open(note));
		this.sql.logReading(noteId, reader.personId(), this.clock.instant());
		this.audit.read(reader, "note.read", "note", noteId);
		return text;
	}

	/**
	 * Opens a note for its own writer behind a slip, whom nobody knows; not a reading.
	 */
	@Transactional(readOnly = true)
	public NoteText readBySlip(long noteId) {
		NoteSql.Sealed note = this.sql.find(noteId).orElseThrow(() -> new Missing("note"));
		return (note.sealed() != null) ? NoteText.read(open(note)) : new NoteText();
	}

	String open(NoteSql.Sealed note) {
		NoteKeys.Key key = this.keys.find(note.keyId()).orElseThrow(() -> new RuleViolation("note.key.lost"));
		return NoteSeal.open(key, BranchContext.current(), note.id(), note.sealed());
	}

	/** The notes about a person, the newest first, without a word of them. */
	@Transactional(readOnly = true)
	public List<NoteHead> about(long personId, int atMost) {
		return this.sql.about(personId, atMost);
	}

	/** Who read notes about a person, the newest first. */
	@Transactional(readOnly = true)
	public List<Reading> readingsAbout(long personId, long before, int atMost) {
		return this.sql.readings(personId, before, atMost);
	}

	/** Who read any note, the newest first. */
	@Transactional(readOnly = true)
	List<Reading> readings(long before, int atMost) {
		return this.sql.readings(null, before, atMost);
	}

}
