package org.zhibu.agenda;

/** A body that decides (design 1.5). */
public enum Body {

	COMMITTEE, OFFICE_MEETING, MEMBERS, GROUP;

	/** The message key of the body's name. */
	public String key() {
		return "body." + name();
	}

}
