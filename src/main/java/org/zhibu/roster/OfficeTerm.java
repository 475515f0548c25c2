package org.zhibu.roster;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;

/** An office held by a person from a day to a day; it counts only once confirmed. */
@Entity
public class OfficeTerm extends BranchScoped {

	private Long personId;

	@Enumerated(EnumType.STRING)
	private Role office;

	private Long teamId;

	private LocalDate startsOn;

	private LocalDate endsOn;

	private Long enteredBy;

	private Long confirmedBy;

	private Instant confirmedAt;

	private boolean acting;

	protected OfficeTerm() {
	}

	/** A term as entered; it gives no right before somebody else confirms it. */
	public OfficeTerm(Long personId, Role office, Long teamId, LocalDate startsOn, Long enteredBy) {
		this.personId = personId;
		this.office = office;
		this.teamId = teamId;
		this.startsOn = startsOn;
		this.enteredBy = enteredBy;
	}

	/** For the time being: 主持工作, until a successor begins. */
	OfficeTerm asActing() {
		this.acting = true;
		return this;
	}

	/**
	 * Confirmed by another officer, or by the person's own acceptance while there is no
	 * other.
	 */
	void confirm(Long by, Instant at) {
		this.confirmedBy = by;
		this.confirmedAt = at;
	}

	/** An office never begins before the day it is confirmed. */
	void beginNotBefore(LocalDate day) {
		if (this.startsOn.isBefore(day)) {
			this.startsOn = day;
		}
	}

	/** The last day of the term; never before its first. */
	void endOn(LocalDate day) {
		if (day.isBefore(this.startsOn)) {
			throw RuleViolation.at("endsOn", "office.end.before", this.startsOn);
		}
		this.endsOn = day;
	}

	/** Whether the office is held on that day. */
	public boolean heldOn(LocalDate day) {
		return isConfirmed() && !this.startsOn.isAfter(day) && (this.endsOn == null || !this.endsOn.isBefore(day));
	}

	public Long getPersonId() {
		return this.personId;
	}

	public Role getOffice() {
		return this.office;
	}

	public Long getTeamId() {
		return this.teamId;
	}

	public LocalDate getStartsOn() {
		return this.startsOn;
	}

	public LocalDate getEndsOn() {
		return this.endsOn;
	}

	public Long getEnteredBy() {
		return this.enteredBy;
	}

	public Long getConfirmedBy() {
		return this.confirmedBy;
	}

	public boolean isActing() {
		return this.acting;
	}

	public boolean isConfirmed() {
		return this.confirmedAt != null;
	}

}
