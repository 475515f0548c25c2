package org.zhibu.shared;

import java.util.Set;

/**
 * Whoever is at the screen, with the roles of this very day.
 *
 * @param accountId the login
 * @param personId the person behind it, {@code null} for an administrator or overseer
 * @param branchId the branch, {@link BranchContext#NOBODY} for an overseer
 * @param name the name shown
 * @param branchName the branch's name
 * @param roles the roles of today
 * @param teamIds the teams led today
 */
public record CurrentPerson(long accountId, Long personId, long branchId, String name, String branchName,
		Set<Role> roles, Set<Long> teamIds) {

	public boolean has(Right right) {
		return right.ofAny(this.roles);
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	/** Whether this is the person with that id. */
	public boolean is(Long otherPersonId) {
		return this.personId != null && this.personId.equals(otherPersonId);
	}

	/** Whether the person sits on the committee today. */
	public boolean onCommittee() {
		return this.roles.stream().anyMatch(Role::ofCommittee);
	}

	/** The role shown beside the name: the first in order of office. */
	public Role foremost() {
		return this.roles.stream().min(Role::compareTo).orElse(Role.WORKER);
	}

}
