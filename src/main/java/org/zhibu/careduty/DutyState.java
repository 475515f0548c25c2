package org.zhibu.careduty;

/** What became of a duty. */
enum DutyState {

	OPEN, DONE, DROPPED;

	/** The message key of its name. */
	public String key() {
		return "duty.state." + name();
	}

}
