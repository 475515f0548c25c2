package org.zhibu.account;

import java.time.Duration;

import org.zhibu.shared.Sentence;

import org.springframework.security.core.AuthenticationException;

/** The login must wait after its misses: answered 429 with the time. */
public class LoginTooSoon extends AuthenticationException {

	private final Duration wait;

	private final boolean many;

	LoginTooSoon(Duration wait, boolean many) {
		super("wait");
		this.wait = wait;
		this.many = many;
	}

	/** Whole seconds to wait, at least one. */
	public long seconds() {
		return seconds(this.wait);
	}

	/** The sentence; after fifty misses it also says what helps a PIN. */
	public Sentence sentence() {
		return this.many ? new Sentence("account.login.blocked", seconds())
				: new Sentence("account.login.wait", seconds());
	}

	static long seconds(Duration wait) {
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

}
