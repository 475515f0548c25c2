package org.zhibu.roster;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Role;

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

	/**
	 * Confirmed by another officer, or by the person's own acceptance while there is no
	 * other.
	 */
	void confirm(Long by, Instant at) {
		this.confirmedBy = by;
		this.confirmedAt = at;
	}

	void endOn(LocalDate day) {
		this.endsOn = day;
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

	public boolean isConfirmed() {
		return this.confirmedAt != null;
	}

}
