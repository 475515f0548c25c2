package org.zhibu.visit;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** A visit, or the attempt at one; what was said is not here. */
@Entity
class Visit extends BranchScoped {

	private Long personId;

	private LocalDate visitedOn;

	private Long firstId;

	private Long secondId;

	@Enumerated(EnumType.STRING)
	private VisitKind kind;

	private boolean reached;

	private boolean workerAgreed;

	private boolean familyAgreed;

	private LocalDate consentEndedOn;

	private LocalDate nextOn;

	private Long noteId;

	private Instant notedAt;

	private boolean late;

	private String voidReason;

	private Long voidedBy;

	private Instant voidedAt;

	protected Visit() {
	}

	Visit(VisitDraft draft, VisitKind kind, Long firstId, Long noteId, Instant notedAt, boolean late) {
		this.personId = draft.personId();
		this.visitedOn = draft.visitedOn();
		this.firstId = firstId;
		this.secondId = draft.secondId();
		this.kind = kind;
		this.reached = draft.reached();
		this.workerAgreed = draft.workerAgreed();
		this.familyAgreed = draft.familyAgreed();
		this.nextOn = draft.nextOn();
		this.noteId = noteId;
		this.notedAt = notedAt;
		this.late = late;
	}

	/** The worker or his family no longer agrees. */
	void endConsent(LocalDate day) {
		this.consentEndedOn = day;
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

	/** Whether somebody was there. */
	boolean wentThere(Long person) {
		return this.firstId.equals(person) || this.secondId != null && this.secondId.equals(person);
	}

	Long getPersonId() {
		return this.personId;
	}

	LocalDate getVisitedOn() {
		return this.visitedOn;
	}

	Long getFirstId() {
		return this.firstId;
	}

	Long getSecondId() {
		return this.secondId;
	}

	VisitKind getKind() {
		return this.kind;
	}

	boolean isReached() {
		return this.reached;
	}

	boolean isWorkerAgreed() {
		return this.workerAgreed;
	}

	boolean isFamilyAgreed() {
		return this.familyAgreed;
	}

	LocalDate getConsentEndedOn() {
		return this.consentEndedOn;
	}

	LocalDate getNextOn() {
		return this.nextOn;
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
