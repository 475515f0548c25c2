package org.zhibu.concern;

import java.time.Instant;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** An answer, or what was said back to it. */
@Entity
class ConcernStep extends BranchScoped {

	static final String ANSWER = "ANSWER";

	static final String REOPEN = "REOPEN";

	private Long concernId;

	private String kind;

	private Long noteId;

	private Long byId;

	private Instant takenAt;

	protected ConcernStep() {
	}

	ConcernStep(Long concernId, String kind, Long noteId, Long byId, Instant takenAt) {
		this.concernId = concernId;
		this.kind = kind;
		this.noteId = noteId;
		this.byId = byId;
		this.takenAt = takenAt;
	}

	Long getConcernId() {
		return this.concernId;
	}

	String getKind() {
		return this.kind;
	}

	Long getNoteId() {
		return this.noteId;
	}

	Long getById() {
		return this.byId;
	}

	Instant getTakenAt() {
		return this.takenAt;
	}

}
