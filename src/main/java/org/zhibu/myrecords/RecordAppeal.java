package org.zhibu.myrecords;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** Somebody asks that what is kept about him be corrected, or no longer kept. */
@Entity
class RecordAppeal extends BranchScoped {

	private Long personId;

	@Enumerated(EnumType.STRING)
	private AppealKind kind;

	private Long noteId;

	private String words;

	private Instant raisedAt;

	private String answer;

	private Long answeredBy;

	private Instant answeredAt;

	protected RecordAppeal() {
	}

	RecordAppeal(Long personId, AppealKind kind, Long noteId, String words, Instant raisedAt) {
		this.personId = personId;
		this.kind = kind;
		this.noteId = noteId;
		this.words = words;
		this.raisedAt = raisedAt;
	}

	void answer(String words, Long by, Instant at) {
		this.answer = words;
		this.answeredBy = by;
		this.answeredAt = at;
	}

	boolean isOpen() {
		return this.answeredAt == null;
	}

	Long getPersonId() {
		return this.personId;
	}

	AppealKind getKind() {
		return this.kind;
	}

	Long getNoteId() {
		return this.noteId;
	}

	String getWords() {
		return this.words;
	}

	Instant getRaisedAt() {
		return this.raisedAt;
	}

	String getAnswer() {
		return this.answer;
	}

	Long getAnsweredBy() {
		return this.answeredBy;
	}

}
