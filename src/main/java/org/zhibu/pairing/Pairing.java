package org.zhibu.pairing;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.RuleViolation;

/** A member looks after a team from a day to a day. */
@Entity
public class Pairing extends BranchScoped {

	private Long memberId;

	private Long teamId;

	private LocalDate startsOn;

	private LocalDate endsOn;

	protected Pairing() {
	}

	Pairing(Long memberId, Long teamId, LocalDate startsOn) {
		this.memberId = memberId;
		this.teamId = teamId;
		this.startsOn = startsOn;
	}

	/** The last day; never before the first, and an ended pairing is only shortened. */
	void endOn(LocalDate lastDay) {
		if (lastDay.isBefore(this.startsOn)) {
			throw RuleViolation.at("lastDay", "pairing.end.before", this.startsOn);
		}
		if (this.endsOn != null && !lastDay.isBefore(this.endsOn)) {
			throw RuleViolation.at("lastDay", "pairing.end.later", this.endsOn);
		}
		this.endsOn = lastDay;
	}

	public Long getMemberId() {
		return this.memberId;
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

}
