package org.zhibu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.zhibu.shared.BranchContext;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a user name with its passphrase or PIN, with a delay that grows with every miss.
 */
@Component
class LoginProvider implements AuthenticationProvider {

	private final AccountRepository accounts;

	private final Secrets secrets;

	private final Clock clock;

	private final TransactionTemplate transaction;

	LoginProvider(AccountRepository accounts, Secrets secrets, Clock clock, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.secrets = secrets;
		this.clock = clock;
		this.transaction = transaction;
	}

	@Override
	public Authentication authenticate(Authentication tried) {
		String username = tried.getName().strip().toLowerCase(Locale.ROOT);
		String secret = String.valueOf(tried.getCredentials());
		Account account = this.accounts.findByUsername(username).orElse(null);
		Instant now = this.clock.instant();
		if (account != null) {
			refuseWhileWaiting(account, now);
		}
		boolean fits = this.secrets.fits(secret, (account != null) ? account.getSecret() : null);
		if (account == null) {
			throw new BadCredentialsException("login");
		}
		return settle(account, fits, now);
	}

	private void refuseWhileWaiting(Account account, Instant now) {
		if (account.isBlocked()) {
			throw new LoginBlocked();
		}
		Duration wait = account.waitAt(now);
		if (!wait.isZero()) {
			throw new LoginTooSoon(wait);
		}
	}

	private Authentication settle(Account tried, boolean fits, Instant now) {
		Account account = this.transaction.execute((status) -> {
			Account fresh = this.accounts.findForLoginByUsername(tried.getUsername()).orElseThrow();
			if (fits) {
				fresh.succeeded();
			}
			else {
				fresh.missed(now);
			}
			return fresh;
		});
		if (!fits || !account.isEnabled()) {
			throw new BadCredentialsException("login");
		}
		long branch = (account.getBranchId() != null) ? account.getBranchId() : BranchContext.NOBODY;
		AccountPrincipal principal = new AccountPrincipal(account.getId(), branch, account.getEpoch(), now);
		return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
