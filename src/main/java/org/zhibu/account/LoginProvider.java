package org.zhibu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.zhibu.shared.BranchContext;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a user name with its passphrase or PIN, with a delay that grows with every miss.
 * A name that does not exist is answered like one that does, wait for wait.
 */
@Component
class LoginProvider implements AuthenticationProvider {

	private final AccountRepository accounts;

	private final UnknownNames unknown;

	private final Secrets secrets;

	private final SignedInService signedIn;

	private final Clock clock;

	private final TransactionTemplate transaction;

	LoginProvider(AccountRepository accounts, UnknownNames unknown, Secrets secrets, SignedInService signedIn,
			Clock clock, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.unknown = unknown;
		this.secrets = secrets;
		this.signedIn = signedIn;
		this.clock = clock;
		this.transaction = transaction;
	}

	@Override
	public Authentication authenticate(Authentication tried) {
		String username = Logins.folded(tried.getName());
		String secret = String.valueOf(tried.getCredentials());
		Instant now = this.clock.instant();
		Account account = Logins.isUsername(username) ? this.accounts.findByUsername(username).orElse(null) : null;
		refuseEarly((account != null) ? account.patience() : this.unknown.of(username), now);
		boolean fits = this.secrets.fits(secret, (account != null) ? account.getSecret() : null);
		if (account == null) {
			throw refusal(this.unknown.missed(username, now), now);
		}
		return settle(account, fits, now);
	}

	private Authentication settle(Account tried, boolean fits, Instant now) {
		Account account = this.transaction.execute((status) -> {
			Account fresh = this.accounts.findForLoginByUsername(tried.getUsername()).orElseThrow();
			refuseEarly(fresh.patience(), now);
			boolean sameSecret = fresh.getEpoch() == tried.getEpoch();
			if (fits && sameSecret && fresh.isEnabled() && !fresh.isBlocked()) {
				fresh.succeeded();
			}
			else {
				fresh.missed(now);
			}
			return fresh;
		});
		if (account.patience().misses() > 0) {
			throw refusal(account.patience(), now);
		}
		long branch = (account.getBranchId() != null) ? account.getBranchId() : BranchContext.NOBODY;
		AccountPrincipal principal = new AccountPrincipal(account.getId(), branch, account.getEpoch(), now);
		if (BranchContext.within(branch, () -> this.signedIn.of(principal)).isEmpty()) {
			throw new BadCredentialsException("left");
		}
		return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
	}

	private static void refuseEarly(Patience patience, Instant now) {
		Duration wait = patience.waitAt(now);
		if (!wait.isZero()) {
			throw new LoginTooSoon(wait, patience.many());
		}
	}

	/** What a miss is answered with; the same for every kind of login and for none. */
	private static AuthenticationException refusal(Patience after, Instant now) {
		return after.many() ? new LoginTooSoon(after.waitAt(now), true) : new BadCredentialsException("login");
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
