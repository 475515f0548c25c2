package org.zhibu.careduty;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** Somebody is to be talked to or visited. */
@Entity
class CareDuty extends BranchScoped {

	private Long personId;

	@Enumerated(EnumType.STRING)
	private DutyKind kind;

	@Enumerated(EnumType.STRING)
	private DutyCause cause;

	private String origin;

	private LocalDate raisedOn;

	private LocalDate dueOn;

	private Long ownerId;

	private LocalDate plannedOn;

	private int tries;

	@Enumerated(EnumType.STRING)
	private DutyState state = DutyState.OPEN;

	private Integer openMark = 1;

	private LocalDate closedOn;

	private Long closedBy;

	private String dropReason;

	private String doneWith;

	protected CareDuty() {
	}

	/** Gives it to somebody; what was planned with the one before is planned anew. */
	void assign(Long owner) {
		this.ownerId = owner;
		this.plannedOn = null;
	}

	void plan(LocalDate day) {
		this.plannedOn = day;
	}

	/** Went there and met nobody: effort, not done. */
	void notReached() {
		this.tries++;
		this.plannedOn = null;
	}

	/** A talk or a visit, named by its address, fulfilled it. */
	void done(String with, LocalDate day, Long by) {
		this.doneWith = with;
		close(DutyState.DONE, day, by);
	}

	/** What fulfilled it was taken back. */
	void reopen() {
		this.state = DutyState.OPEN;
		this.openMark = 1;
		this.closedOn = null;
		this.closedBy = null;
		this.doneWith = null;
	}

	void drop(String reason, LocalDate day, Long by) {
		this.dropReason = reason;
		close(DutyState.DROPPED, day, by);
	}

	private void close(DutyState outcome, LocalDate day, Long by) {
		this.state = outcome;
		this.openMark = null;
		this.closedOn = day;
		this.closedBy = by;
	}

	boolean isOpen() {
		return this.state == DutyState.OPEN;
	}

	Long getPersonId() {
		return this.personId;
	}

	DutyKind getKind() {
		return this.kind;
	}

	DutyCause getCause() {
		return this.cause;
	}

	LocalDate getRaisedOn() {
		return this.raisedOn;
	}

	LocalDate getDueOn() {
		return this.dueOn;
	}

	String getDoneWith() {
		return this.doneWith;
	}

	Long getOwnerId() {
		return this.ownerId;
	}

}
