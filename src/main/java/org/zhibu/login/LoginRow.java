package org.zhibu.login;

import org.zhibu.account.LoginState;

/**
 * A line of the list of logins.
 *
 * @param personId the person, {@code null} for an administrator or overseer
 * @param number the employee number, {@code null} without a person
 * @param name the name shown
 * @param accountId the login, or {@code null}
 * @param username what is typed to sign in, or {@code null}
 * @param state how the login stands
 */
record LoginRow(Long personId, String number, String name, Long accountId, String username, LoginState state) {

	/** The class that colours the state. */
	public String tone() {
		return switch (this.state) {
			case ENABLED -> "ok";
			case BLOCKED, DISABLED -> "bad";
			case INVITED, MUST_CHANGE -> "warn";
			case NONE -> "";
		};
	}

}
