package org.zhibu.careduty;

import java.time.LocalDate;

/**
 * A duty as it is shown; nothing of what is told in confidence.
 *
 * @param owner who sees to it, or {@code null}
 * @param tries how often nobody was reached
 */
record DutyRow(long id, int version, long personId, String number, String name, String team, DutyKind kind,
		DutyCause cause, LocalDate raisedOn, LocalDate dueOn, Long ownerId, String owner, LocalDate plannedOn,
		int tries, DutyState state, LocalDate closedOn, String dropReason, LocalDate today) {

	/** Whether the day it was due is over and nothing was done. */
	public boolean overdue() {
		return this.state == DutyState.OPEN && this.dueOn.isBefore(this.today);
	}

	public boolean open() {
		return this.state == DutyState.OPEN;
	}

	/** The class that colours its state. */
	public String tone() {
		return overdue() ? "bad" : (open() && this.ownerId == null) ? "warn" : "";
	}

	/** Where it is written down once it is done. */
	public String doneAt() {
		return this.kind.url(this.personId);
	}

}
