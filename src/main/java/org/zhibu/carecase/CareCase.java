package org.zhibu.carecase;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** Somebody is helped until it is done. */
@Entity
class CareCase extends BranchScoped {

	@Enumerated(EnumType.STRING)
	private CaseKind kind;

	private Long personId;

	private Long otherId;

	private String skill;

	private Long ownerId;

	private Long openedBy;

	private LocalDate openedOn;

	private Long noteId;

	private String state = "OPEN";

	@Enumerated(EnumType.STRING)
	private CaseOutcome outcome;

	private LocalDate closedOn;

	private Long closedBy;

	private Long closeNoteId;

	protected CareCase() {
	}

	CareCase(CaseDraft draft, Long noteId, Long openedBy, LocalDate openedOn) {
		this.kind = draft.kind();
		this.personId = draft.personId();
		this.otherId = draft.otherId();
		this.skill = draft.skill();
		this.ownerId = draft.ownerId();
		this.noteId = noteId;
		this.openedBy = openedBy;
		this.openedOn = openedOn;
	}

	void close(CaseOutcome how, Long note, Long by, LocalDate day) {
		this.state = "CLOSED";
		this.outcome = how;
		this.closeNoteId = note;
		this.closedBy = by;
		this.closedOn = day;
	}

	/** It was not done after all; what was said at its end stays among the steps. */
	void reopen() {
		this.state = "OPEN";
		this.outcome = null;
		this.closedOn = null;
		this.closedBy = null;
		this.closeNoteId = null;
	}

	boolean isOpen() {
		return this.state.equals("OPEN");
	}

	CaseKind getKind() {
		return this.kind;
	}

	Long getPersonId() {
		return this.personId;
	}

	Long getOtherId() {
		return this.otherId;
	}

	String getSkill() {
		return this.skill;
	}

	Long getOwnerId() {
		return this.ownerId;
	}

	Long getOpenedBy() {
		return this.openedBy;
	}

	LocalDate getOpenedOn() {
		return this.openedOn;
	}

	Long getNoteId() {
		return this.noteId;
	}

	CaseOutcome getOutcome() {
		return this.outcome;
	}

	LocalDate getClosedOn() {
		return this.closedOn;
	}

	Long getClosedBy() {
		return this.closedBy;
	}

	Long getCloseNoteId() {
		return this.closeNoteId;
	}

}
