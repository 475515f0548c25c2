package org.zhibu.talk;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** Somebody talked with somebody; what was said is not here. */
@Entity
class Talk extends BranchScoped {

	private Long personId;

	private LocalDate heldOn;

	private Long talkerId;

	@Enumerated(EnumType.STRING)
	private TalkKind kind;

	private Long noteId;

	private Instant notedAt;

	private boolean late;

	private String voidReason;

	private Long voidedBy;

	private Instant voidedAt;

	protected Talk() {
	}

	Talk(Long personId, LocalDate heldOn, Long talkerId, TalkKind kind, Long noteId, Instant notedAt, boolean late) {
		this.personId = personId;
		this.heldOn = heldOn;
		this.talkerId = talkerId;
		this.kind = kind;
		this.noteId = noteId;
		this.notedAt = notedAt;
		this.late = late;
	}

	/** It counts no more; it stays where it stands. */
	void voidFor(String reason, Long by, Instant at) {
		this.voidReason = reason;
		this.voidedBy = by;
		this.voidedAt = at;
	}

	boolean isVoid() {
		return this.voidedAt != null;
	}

	Long getPersonId() {
		return this.personId;
	}

	LocalDate getHeldOn() {
		return this.heldOn;
	}

	Long getTalkerId() {
		return this.talkerId;
	}

	TalkKind getKind() {
		return this.kind;
	}

	Long getNoteId() {
		return this.noteId;
	}

	Instant getNotedAt() {
		return this.notedAt;
	}

	boolean isLate() {
		return this.late;
	}

	String getVoidReason() {
		return this.voidReason;
	}

	Long getVoidedBy() {
		return this.voidedBy;
	}

	Instant getVoidedAt() {
		return this.voidedAt;
	}

}
