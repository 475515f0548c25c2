package org.zhibu.record;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.roster.Person;
import org.zhibu.shared.RecordSource;
import org.zhibu.shared.Role;

/**
 * A person's page as its reader may see it.
 *
 * @param person the person
 * @param team the team's name, or {@code null}
 * @param offices the offices held today
 * @param whole whether the reader sees more than name and offices
 * @param own whether it is the reader's own page
 * @param present whether the person is on the roster today
 * @param young whether the person counts as a young worker
 * @param year the year shown
 * @param years the years to choose from, newest first
 * @param sections what the modules tell about the year
 */
record PersonView(Person person, String team, List<Role> offices, boolean whole, boolean own, boolean present,
		boolean young, int year, List<Integer> years, List<RecordSource.Section> sections) {

	/** The last day on the roster, or {@code null}. */
	public LocalDate leftOn() {
		return this.person.getLeftOn();
	}

}
