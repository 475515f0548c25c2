package org.zhibu.meeting;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.RuleViolation;

/** One person at one meeting: there, or why not, and who told him afterwards. */
@Entity
public class Attendance extends BranchScoped {

	private Long meetingId;

	private Long personId;

	@Enumerated(EnumType.STRING)
	private Standing standing;

	private Long toldBy;

	private LocalDate toldOn;

	private String toldHow;

	protected Attendance() {
	}

	Attendance(Long meetingId, Long personId, Standing standing) {
		this.meetingId = meetingId;
		this.personId = personId;
		this.standing = standing;
	}

	void is(Standing now) {
		this.standing = now;
	}

	/** Notes who told an absent person afterwards, when and how (补课). */
	void makeUp(Long by, LocalDate day, String how) {
		if (this.standing.there() || this.standing == Standing.GUEST) {
			throw new RuleViolation("meeting.told.there");
		}
		this.toldBy = by;
		this.toldOn = day;
		this.toldHow = how;
	}

	Long getMeetingId() {
		return this.meetingId;
	}

	public Long getPersonId() {
		return this.personId;
	}

	public Standing getStanding() {
		return this.standing;
	}

	public Long getToldBy() {
		return this.toldBy;
	}

	public LocalDate getToldOn() {
		return this.toldOn;
	}

	public String getToldHow() {
		return this.toldHow;
	}

}
