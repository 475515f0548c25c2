package org.zhibu.meeting;

/** How far a meeting is. */
public enum MeetingState {

	PLANNED, CALLED, IN_SESSION, MINUTES, SIGNED, CANCELLED;

	/** The message key of the state's name. */
	public String key() {
		return "meeting.state." + name();
	}

}
