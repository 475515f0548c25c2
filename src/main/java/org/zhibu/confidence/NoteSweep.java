package org.zhibu.confidence;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import org.zhibu.shared.BranchScoped;

/**
 * That what had grown old by a day is to be cleared a week later, so that whoever still
 * needs something of it can say so; and in the end how much it was.
 */
@Entity
class NoteSweep extends BranchScoped {

	/** Days between the announcement and the clearing. */
	static final int NOTICE = 7;

	private LocalDate announcedOn;

	private LocalDate dueOn;

	private Integer openMark = 1;

	private LocalDate doneOn;

	private Integer wiped;

	private Integer unnamed;

	protected NoteSweep() {
	}

	NoteSweep(LocalDate announcedOn) {
		this.announcedOn = announcedOn;
		this.dueOn = announcedOn.plusDays(NOTICE);
	}

	void done(LocalDate day, int notes, int names) {
		this.openMark = null;
		this.doneOn = day;
		this.wiped = notes;
		this.unnamed = names;
	}

	LocalDate getAnnouncedOn() {
		return this.announcedOn;
	}

	LocalDate getDueOn() {
		return this.dueOn;
	}

	LocalDate getDoneOn() {
		return this.doneOn;
	}

	Integer getWiped() {
		return this.wiped;
	}

	Integer getUnnamed() {
		return this.unnamed;
	}

}
