package org.zhibu.carecase;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** One step of a case; what was done is not here. */
@Entity
class CaseStep extends BranchScoped {

	private Long caseId;

	private LocalDate takenOn;

	private Long byId;

	private Long noteId;

	private LocalDate nextOn;

	protected CaseStep() {
	}

	CaseStep(Long caseId, LocalDate takenOn, Long byId, Long noteId, LocalDate nextOn) {
		this.caseId = caseId;
		this.takenOn = takenOn;
		this.byId = byId;
		this.noteId = noteId;
		this.nextOn = nextOn;
	}

	Long getCaseId() {
		return this.caseId;
	}

	LocalDate getTakenOn() {
		return this.takenOn;
	}

	Long getById() {
		return this.byId;
	}

	Long getNoteId() {
		return this.noteId;
	}

	LocalDate getNextOn() {
		return this.nextOn;
	}

}
