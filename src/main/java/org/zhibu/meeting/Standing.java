package org.zhibu.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether somebody was at a meeting, or why not (design 1.5). */
public enum Standing {

	PRESENT, LATE, SICK, LEAVE, DUTY,
	/** On shift: somebody tells him afterwards what was said. */
	ON_SHIFT,
	/** Absent without a reason. */
	NONE,
	/** There without being due. */
	GUEST;

	/** Whether he was there and counts. */
	public boolean there() {
		return this == PRESENT || this == LATE;
	}

	/** What may be noted about somebody who sits in the meeting. */
	public static final List<Standing> OF_SEATS = List.of(PRESENT, LATE, SICK, LEAVE, DUTY, ON_SHIFT, NONE);

	/** The standing of that name, or empty. */
	public static Optional<Standing> named(String name) {
		return Arrays.stream(values()).filter((standing) -> standing.name().equals(name)).findFirst();
	}

	/** The message key of its name. */
	public String key() {
		return "meeting.standing." + name();
	}

}
