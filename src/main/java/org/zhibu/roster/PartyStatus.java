package org.zhibu.roster;

/** Party status of a person; a member is probationary or full. */
public enum PartyStatus {

	NONE, PROBATIONARY, FULL;

	public boolean member() {
		return this != NONE;
	}

}
