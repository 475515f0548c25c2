package org.zhibu.careduty;

/** What is to be done. */
public enum DutyKind {

	TALK, VISIT;

	/** The message key of its name. */
	public String key() {
		return "duty.kind." + name();
	}

	/** Where it is written down once it is done. */
	public String url(long personId) {
		return ((this == TALK) ? "/talks?person=" : "/visits/new?person=") + personId;
	}

}
