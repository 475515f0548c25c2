package org.zhibu.meetingitem;

/** What the chair puts to the meeting. */
public enum Motion {

	/** To pass it, by vote. */
	PASS,
	/** To give it back to whoever asked, by vote. */
	RETURN,
	/** To take it up again another time. */
	POSTPONE,
	/** To leave it at what was said. */
	NOTE;

	/** Whether it takes a vote. */
	public boolean voted() {
		return this == PASS || this == RETURN;
	}

	/** The message key of its name. */
	public String key() {
		return "item.motion." + name();
	}

}
