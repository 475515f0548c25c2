package org.zhibu.careduty;

/** Why somebody is to be talked to or visited, and within how many days. */
public enum DutyCause {

	QUOTA(30), NEW(15), ABSENT(3), REPRIMAND(7), HARDSHIP(7), INJURY(3), TRANSFER(15), REQUEST(3), FOLLOW_UP(30);

	private final int days;

	DutyCause(int days) {
		this.days = days;
	}

	/** Days from its cause to the day it is due. */
	public int days() {
		return this.days;
	}

	/** The message key of its name. */
	public String key() {
		return "duty.cause." + name();
	}

}
