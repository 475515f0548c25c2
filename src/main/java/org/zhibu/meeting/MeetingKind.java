package org.zhibu.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.zhibu.agenda.Body;

/** The kinds of meetings, with the bodies that sit in them (design 1.5). */
public enum MeetingKind {

	MEMBERS(3, Body.MEMBERS), COMMITTEE(1, Body.COMMITTEE), GROUP(1, Body.GROUP), LESSON(3, Body.MEMBERS),
	THEME_DAY(1, Body.MEMBERS), LIFE(12, Body.MEMBERS), APPRAISAL(12, Body.MEMBERS), OFFICE(0, Body.OFFICE_MEETING),
	/** Committee and office meeting at one table; votes are counted by body. */
	JOINT(0, Body.COMMITTEE, Body.OFFICE_MEETING);

	/** Kinds at which a matter can be decided. */
	public static final Set<MeetingKind> DECIDING = Set.of(MEMBERS, COMMITTEE, GROUP, OFFICE, JOINT);

	private final int everyMonths;

	private final List<Body> bodies;

	MeetingKind(int everyMonths, Body... bodies) {
		this.everyMonths = everyMonths;
		this.bodies = List.of(bodies);
	}

	/** The bodies that sit, in the order in which they vote. */
	public List<Body> bodies() {
		return this.bodies;
	}

	/** How often the kind is due by default, in months; 0 when only at need. */
	public int everyMonths() {
		return this.everyMonths;
	}

	/** Whether the section's heads call and lead it too. */
	public boolean ofTheSection() {
		return this.bodies.contains(Body.OFFICE_MEETING);
	}

	/** The kind of that name, or empty. */
	public static Optional<MeetingKind> named(String name) {
		return Arrays.stream(values()).filter((kind) -> kind.name().equals(name)).findFirst();
	}

	/** The message key of the kind's name. */
	public String key() {
		return "meeting.kind." + name();
	}

}
