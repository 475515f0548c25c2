package org.zhibu.visit;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/**
 * Something promised at a visit; its words stand in the visit's note under its number.
 */
@Entity
class VisitPromise extends BranchScoped {

	private Long visitId;

	private int serial;

	private boolean ofFamily;

	private Long ownerId;

	private LocalDate dueOn;

	@Enumerated(EnumType.STRING)
	private PromiseState state = PromiseState.OPEN;

	private LocalDate settledOn;

	private Long settledBy;

	protected VisitPromise() {
	}

	VisitPromise(Long visitId, int serial, boolean ofFamily, Long ownerId, LocalDate dueOn) {
		this.visitId = visitId;
		this.serial = serial;
		this.ofFamily = ofFamily;
		this.ownerId = ownerId;
		this.dueOn = dueOn;
	}

	void keep(LocalDate day, Long by) {
		settle(PromiseState.KEPT, day, by);
	}

	/** The family no longer agrees: it is asked no more. */
	void stop(LocalDate day, Long by) {
		settle(PromiseState.STOPPED, day, by);
	}

	private void settle(PromiseState outcome, LocalDate day, Long by) {
		this.state = outcome;
		this.settledOn = day;
		this.settledBy = by;
	}

	boolean isOpen() {
		return this.state == PromiseState.OPEN;
	}

	Long getVisitId() {
		return this.visitId;
	}

	int getSerial() {
		return this.serial;
	}

	boolean isOfFamily() {
		return this.ofFamily;
	}

	Long getOwnerId() {
		return this.ownerId;
	}

	LocalDate getDueOn() {
		return this.dueOn;
	}

	PromiseState getState() {
		return this.state;
	}

	LocalDate getSettledOn() {
		return this.settledOn;
	}

	Long getSettledBy() {
		return this.settledBy;
	}

}
