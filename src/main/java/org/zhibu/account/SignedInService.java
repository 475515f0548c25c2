package org.zhibu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the login behind a session anew at every request. */
@Service
public class SignedInService {

	/** A session ends this long after it began, however busy it was. */
	static final Duration LONGEST_SESSION = Duration.ofHours(12);

	/** A session ends after so long without a request. */
	public static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

	private final SignedInSql sql;

	private final Clock clock;

	SignedInService(SignedInSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * The login, or empty when its session is over: disabled, left, secret changed, too
	 * old.
	 */
	@Transactional(readOnly = true)
	public Optional<SignedIn> of(AccountPrincipal principal) {
		if (principal.since().plus(LONGEST_SESSION).isBefore(this.clock.instant())) {
			return Optional.empty();
		}
		return this.sql.load(principal.accountId(), LocalDate.now(this.clock))
			.filter((login) -> login.usable() && login.epoch() == principal.epoch());
	}

}
