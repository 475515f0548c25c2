package org.zhibu.paperin;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Verdict;

/** A paper from above and what became of it. */
@Entity
class SuperiorPaper extends BranchScoped {

	private String number;

	private String title;

	private String asks;

	private String plain;

	private LocalDate receivedOn;

	private LocalDate dueOn;

	private Long meetingId;

	private String done;

	private LocalDate doneOn;

	private Long enteredBy;

	protected SuperiorPaper() {
	}

	SuperiorPaper(PaperDraft draft, Long enteredBy) {
		this.number = draft.number();
		this.title = draft.title();
		this.asks = draft.asks();
		this.plain = draft.plain();
		this.receivedOn = draft.receivedOn();
		this.dueOn = draft.dueOn();
		this.enteredBy = enteredBy;
	}

	/** Notes the meeting that passed it on; the first one counts. */
	void passedOnAt(long meeting) {
		if (this.meetingId == null) {
			this.meetingId = meeting;
		}
	}

	void done(String what, LocalDate day) {
		this.done = what;
		this.doneOn = day;
	}

	Verdict isOpen() {
		return Verdict.noIf(this.doneOn != null, "paperin.done.already");
	}

	String getNumber() {
		return this.number;
	}

	String getTitle() {
		return this.title;
	}

	String getAsks() {
		return this.asks;
	}

	String getPlain() {
		return this.plain;
	}

	LocalDate getReceivedOn() {
		return this.receivedOn;
	}

	LocalDate getDueOn() {
		return this.dueOn;
	}

	Long getMeetingId() {
		return this.meetingId;
	}

	String getDone() {
		return this.done;
	}

	LocalDate getDoneOn() {
		return this.doneOn;
	}

	Long getEnteredBy() {
		return this.enteredBy;
	}

}
