package org.zhibu.shared;

/**
 * What a person is on a given day. All but the last two follow from confirmed, dated
 * offices and Party status (design 1.2); the last two are logins without a person.
 */
public enum Role {

	SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, FUNCTIONARY, ACCOUNTANT, TEAM_LEADER,
	GROUP_LEADER, WORKER_DELEGATE, KEEPER, MEMBER, WORKER, OVERSEER, ADMIN;

	/** The message key of the role's name. */
	public String key() {
		return "role." + name();
	}

	/** Whether the role is one of the four committee offices. */
	public boolean ofCommittee() {
		return ordinal() <= PUBLICITY.ordinal();
	}

	/**
	 * Whether the role decides or reads confidential things, so that its login needs a
	 * passphrase.
	 */
	public boolean needsPassphrase() {
		return ordinal() <= DEPUTY_HEAD.ordinal() || this == ACCOUNTANT || this == OVERSEER || this == ADMIN;
	}

}
