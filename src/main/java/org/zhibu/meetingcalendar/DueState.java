package org.zhibu.meetingcalendar;

/** How a kind of meeting stands today. */
public enum DueState {

	DONE, PLANNED, DUE, OVERDUE;

	/** The message key of its name. */
	public String key() {
		return "meeting.due." + name();
	}

}
