package org.zhibu.account;

/** Where a login stands, in the order in which it matters to whoever manages it. */
public enum LoginState {

	NONE, DISABLED, INVITED, BLOCKED, MUST_CHANGE, ENABLED;

	/** The state of an existing login. */
	public static LoginState of(boolean enabled, boolean invited, boolean blocked, boolean mustChange) {
		if (!enabled) {
			return DISABLED;
		}
		if (invited) {
			return INVITED;
		}
		return blocked ? BLOCKED : mustChange ? MUST_CHANGE : ENABLED;
	}

}
