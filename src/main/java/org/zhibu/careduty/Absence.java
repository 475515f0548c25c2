package org.zhibu.careduty;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** Somebody was not there on a day; whether he told before, never why. */
@Entity
class Absence extends BranchScoped {

	private Long personId;

	private LocalDate absentOn;

	private boolean told;

	private Long notedBy;

	private Instant notedAt;

	private Instant withdrawnAt;

	protected Absence() {
	}

	Absence(Long personId, LocalDate absentOn, boolean told, Long notedBy, Instant notedAt) {
		this.personId = personId;
		this.absentOn = absentOn;
		note(told, notedBy, notedAt);
	}

	/** Noted, or noted again after it was taken back. */
	void note(boolean toldBefore, Long by, Instant at) {
		this.told = toldBefore;
		this.notedBy = by;
		this.notedAt = at;
		this.withdrawnAt = null;
	}

	void withdraw(Instant at) {
		this.withdrawnAt = at;
	}

	boolean stands() {
		return this.withdrawnAt == null;
	}

	Long getPersonId() {
		return this.personId;
	}

	LocalDate getAbsentOn() {
		return this.absentOn;
	}

	boolean isTold() {
		return this.told;
	}

	Long getNotedBy() {
		return this.notedBy;
	}

	Instant getNotedAt() {
		return this.notedAt;
	}

}
