package org.zhibu.demo;

import java.util.List;
import java.util.Set;

import org.zhibu.roster.Person;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

/**
 * The people of the demo as services see them.
 *
 * @param branchId the demo's branch
 * @param people all 88, members first
 */
record DemoCast(long branchId, List<Person> people) {

	static final int MEMBERS = DemoPeople.MEMBERS;

	private static final List<Role> COMMITTEE = List.of(Role.SECRETARY, Role.ORGANISATION, Role.DISCIPLINE,
			Role.PUBLICITY);

	CurrentPerson secretary() {
		return officer(0);
	}

	CurrentPerson organisation() {
		return officer(1);
	}

	CurrentPerson discipline() {
		return officer(2);
	}

	CurrentPerson publicity() {
		return officer(3);
	}

	private CurrentPerson officer(int index) {
		return as(index, Set.of(COMMITTEE.get(index), Role.MEMBER, Role.WORKER));
	}

	/** The head of the section. */
	CurrentPerson head() {
		return as(MEMBERS, Set.of(Role.SECTION_HEAD, Role.WORKER));
	}

	/** Who enters the bonus and pays it. */
	CurrentPerson accountant() {
		return as(MEMBERS + 3, Set.of(Role.ACCOUNTANT, Role.WORKER));
	}

	/** One of the eleven members, from 0. */
	CurrentPerson member(int index) {
		return (index < COMMITTEE.size()) ? officer(index) : as(index, Set.of(Role.MEMBER, Role.WORKER));
	}

	/** Somebody of the section who is no member. */
	CurrentPerson worker(int index) {
		return as(index, Set.of(Role.WORKER));
	}

	/** Somebody of the section in his office. */
	CurrentPerson inOffice(int index, Role office) {
		return as(index, Set.of(office, Role.WORKER));
	}

	private CurrentPerson as(int index, Set<Role> roles) {
		Person person = this.people.get(index);
		return new CurrentPerson(0, person.getId(), this.branchId, person.getName(), "", roles, Set.of());
	}

	/** Does a piece of work within the demo's branch. */
	void within(Runnable work) {
		BranchContext.within(this.branchId, work);
	}

}
