package org.zhibu.appraisal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;

/** What the slips about one member came to at one meeting, and his grade. */
@Entity
class Appraisal extends BranchScoped {

	private Long meetingId;

	private Long personId;

	private int slips;

	private int excellent;

	private int good;

	private int fair;

	private int poor;

	@Enumerated(EnumType.STRING)
	private Grade grade;

	protected Appraisal() {
	}

	Appraisal(Long meetingId, Long personId, int slips, Counted counted) {
		this.meetingId = meetingId;
		this.personId = personId;
		count(slips, counted);
	}

	final void count(int collected, Counted counted) {
		this.slips = collected;
		this.excellent = counted.excellent();
		this.good = counted.good();
		this.fair = counted.fair();
		this.poor = counted.poor();
		this.grade = counted.grade();
	}

	Counted counted() {
		return new Counted(this.excellent, this.good, this.fair, this.poor, this.grade);
	}

	Long getMeetingId() {
		return this.meetingId;
	}

	Long getPersonId() {
		return this.personId;
	}

	int getSlips() {
		return this.slips;
	}

}
