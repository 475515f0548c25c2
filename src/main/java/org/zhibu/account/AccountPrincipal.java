package org.zhibu.account;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * What a session remembers: which login, of which epoch, since when. Two principals are
 * the same login whatever their epoch, so that sessions are counted by login.
 *
 * @param accountId the login
 * @param branchId its branch, or nobody's
 * @param epoch the epoch at login; a later one ends the session
 * @param since when the session began
 */
public record AccountPrincipal(long accountId, long branchId, int epoch,
		Instant since) implements Principal, Serializable {

	@Override
	public String getName() {
		return Long.toString(this.accountId);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof AccountPrincipal that && that.accountId == this.accountId;
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.accountId);
	}

}
