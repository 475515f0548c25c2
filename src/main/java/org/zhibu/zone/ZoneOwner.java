package org.zhibu.zone;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.RuleViolation;

/** A member answers for a zone from a day to a day. */
@Entity
class ZoneOwner extends BranchScoped {

	private Long zoneId;

	private Long personId;

	private LocalDate startsOn;

	private LocalDate endsOn;

	protected ZoneOwner() {
	}

	ZoneOwner(Long zoneId, Long personId, LocalDate startsOn) {
		this.zoneId = zoneId;
		this.personId = personId;
		this.startsOn = startsOn;
	}

	/** The owner's last day; never before his first. */
	void endOn(LocalDate lastDay) {
		if (lastDay.isBefore(this.startsOn)) {
			throw RuleViolation.at("lastDay", "zone.owner.end.before", this.startsOn);
		}
		this.endsOn = lastDay;
	}

	OwnerRule.Term term() {
		return new OwnerRule.Term(this.personId, this.startsOn, this.endsOn);
	}

	public Long getZoneId() {
		return this.zoneId;
	}

	public Long getPersonId() {
		return this.personId;
	}

	public LocalDate getStartsOn() {
		return this.startsOn;
	}

	public LocalDate getEndsOn() {
		return this.endsOn;
	}

}
