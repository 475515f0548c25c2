package org.zhibu.meetingcalendar;

import java.time.YearMonth;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.shared.BranchScoped;

/** How often a kind of meeting is due from a month on. */
@Entity
@Table(name = "meeting_frequency")
class Frequency extends BranchScoped {

	@Enumerated(EnumType.STRING)
	private MeetingKind kind;

	private YearMonth validFrom;

	private int everyMonths;

	private Long enteredBy;

	protected Frequency() {
	}

	Frequency(MeetingKind kind, YearMonth validFrom, int everyMonths, Long enteredBy) {
		this.kind = kind;
		this.validFrom = validFrom;
		this.enteredBy = enteredBy;
		replace(everyMonths);
	}

	/** Replaces a frequency that has not begun yet. */
	final void replace(int every) {
		this.everyMonths = every;
	}

	MeetingKind getKind() {
		return this.kind;
	}

	YearMonth getValidFrom() {
		return this.validFrom;
	}

	int getEveryMonths() {
		return this.everyMonths;
	}

	Long getEnteredBy() {
		return this.enteredBy;
	}

}
