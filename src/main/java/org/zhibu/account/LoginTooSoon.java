package org.zhibu.account;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** The login must wait after its misses: answered 429 with the time. */
public class LoginTooSoon extends AuthenticationException {

	private final Duration wait;

	LoginTooSoon(Duration wait) {
		super("wait");
		this.wait = wait;
	}

	/** Whole seconds to wait, at least one. */
	public long seconds() {
		return Math.max(1, this.wait.plusMillis(999).toSeconds());
	}

}
