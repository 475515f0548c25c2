package org.zhibu.roster;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/** Two people who asked, without a word why, not to decide about each other. */
@Entity
class Recusal extends BranchScoped {

	private Long personId;

	private Long otherId;

	private LocalDate declaredOn;

	private LocalDate withdrawnOn;

	protected Recusal() {
	}

	Recusal(Long personId, Long otherId, LocalDate declaredOn) {
		this.personId = personId;
		this.otherId = otherId;
		this.declaredOn = declaredOn;
	}

	void withdraw(LocalDate day) {
		this.withdrawnOn = day;
	}

	Long getPersonId() {
		return this.personId;
	}

	Long getOtherId() {
		return this.otherId;
	}

	LocalDate getDeclaredOn() {
		return this.declaredOn;
	}

	LocalDate getWithdrawnOn() {
		return this.withdrawnOn;
	}

}
