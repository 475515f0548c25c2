package org.zhibu.careduty;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/**
 * Somebody was not there on a day: whether he told before, whether he was hurt at work,
 * never more of why.
 */
@Entity
class Absence extends BranchScoped {

	private Long personId;

	private LocalDate absentOn;

	private boolean told;

	private boolean injured;

	private Long notedBy;

	private Instant notedAt;

	private Instant withdrawnAt;

	protected Absence() {
	}

	Absence(Long personId, LocalDate absentOn, boolean told, boolean injured, Long notedBy, Instant notedAt) {
		this.personId = personId;
		this.absentOn = absentOn;
		note(told, injured, notedBy, notedAt);
	}

	/** Noted, or noted again after it was taken back. */
	void note(boolean toldBefore, boolean hurtAtWork, Long by, Instant at) {
		this.told = toldBefore;
		this.injured = hurtAtWork;
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

	/** Whether it is of the day before or after. */
	boolean isBeside(LocalDate day) {
		return this.absentOn.equals(day.minusDays(1)) || this.absentOn.equals(day.plusDays(1));
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

	boolean isInjured() {
		return this.injured;
	}

	Long getNotedBy() {
		return this.notedBy;
	}

	Instant getNotedAt() {
		return this.notedAt;
	}

}
