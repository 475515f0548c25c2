package org.zhibu.office;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.RuleViolation;

/** A member's voting right rests from a day to a day. */
@Entity
class VotingSuspension extends BranchScoped {

	private Long personId;

	private LocalDate startsOn;

	private LocalDate endsOn;

	private Long enteredBy;

	protected VotingSuspension() {
	}

	VotingSuspension(Long personId, LocalDate startsOn, LocalDate endsOn, Long enteredBy) {
		this.personId = personId;
		this.startsOn = startsOn;
		this.enteredBy = enteredBy;
		if (endsOn != null) {
			endOn(endsOn);
		}
	}

	final void endOn(LocalDate lastDay) {
		if (lastDay.isBefore(this.startsOn)) {
			throw RuleViolation.at("endsOn", "voting.end.before", this.startsOn);
		}
		this.endsOn = lastDay;
	}

	Long getPersonId() {
		return this.personId;
	}

	LocalDate getStartsOn() {
		return this.startsOn;
	}

	LocalDate getEndsOn() {
		return this.endsOn;
	}

	Long getEnteredBy() {
		return this.enteredBy;
	}

}
