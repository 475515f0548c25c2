package org.zhibu.meetingitem;

/** What became of an item. */
public enum ItemState {

	OPEN, PASSED, NOT_PASSED, RETURNED, POSTPONED,
	/** Heard or talked over; nothing was to be decided. */
	NOTED;

	/** The message key of its name. */
	public String key() {
		return "item.state." + name();
	}

}
