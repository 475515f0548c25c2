package org.zhibu.meeting;

import java.util.Set;

import org.zhibu.agenda.Body;
import org.zhibu.shared.Role;

/**
 * Somebody who sits in a meeting on its day.
 *
 * @param personId who
 * @param name his name
 * @param number his employee number
 * @param shift the shift of his team, or {@code null}
 * @param offices his offices of that day that give him a seat
 * @param bodies the bodies in which he is due
 * @param suspended whether his voting right rests on that day
 */
public record Seat(long personId, String name, String number, String shift, Set<Role> offices, Set<Body> bodies,
		boolean suspended) {

	/** Whether he is counted among those due; a probationary member attends uncounted. */
	public boolean due() {
		return !this.bodies.isEmpty();
	}

}
