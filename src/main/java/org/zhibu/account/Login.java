package org.zhibu.account;

import java.util.Set;

/**
 * A login as other modules see it; never its secret.
 *
 * @param id the login
 * @param branchId its branch, {@code null} for an overseer
 * @param personId the person behind it, {@code null} for an administrator or overseer
 * @param username what is typed to sign in
 * @param displayName the name shown
 * @param duty person, administrator or overseer
 * @param kind passphrase or PIN
 * @param invited whether no secret was set yet
 * @param mustChange whether the secret must be changed at the next sign-in
 * @param enabled whether it may be used at all
 * @param blocked whether its PIN was missed too often and only a new slip helps
 * @param scope the branches an overseer reads
 */
public record Login(long id, Long branchId, Long personId, String username, String displayName, Duty duty,
		SecretKind kind, boolean invited, boolean mustChange, boolean enabled, boolean blocked, Set<Long> scope) {

	static Login of(Account account) {
		return new Login(account.getId(), account.getBranchId(), account.getPersonId(), account.getUsername(),
				account.getDisplayName(), account.getDuty(), account.getSecretKind(), account.getSecret() == null,
				account.isMustChange(), account.isEnabled(), account.isBlocked(), account.getScope());
	}

	/** The message key of its state. */
	public String stateKey() {
		return "login.state." + LoginState.of(this.enabled, this.invited, this.blocked, this.mustChange);
	}

}
