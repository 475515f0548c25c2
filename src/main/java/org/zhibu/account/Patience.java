package org.zhibu.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How a login name is treated after misses: three are free, then the wait doubles from a
 * second to a quarter of an hour. Names that do not exist are treated alike, so that
 * nobody learns which do.
 *
 * @param misses misses in a row
 * @param nextTryAt when the next try is looked at, or {@code null}
 */
record Patience(int misses, Instant nextTryAt) {

	/** With so many misses a PIN needs a new slip; a passphrase only goes on waiting. */
	static final int MANY = 50;

	static final Patience FRESH = new Patience(0, null);

	private static final int FREE = 3;

	private static final Duration LONGEST = Duration.ofMinutes(15);

	Patience missed(Instant now) {
		int count = this.misses + 1;
		if (count < FREE) {
			return new Patience(count, null);
		}
		long seconds = 1L << Math.min(count - FREE, 20);
		return new Patience(count, now.plusSeconds(Math.min(seconds, LONGEST.toSeconds())));
	}

	/** How long to wait before the next try is looked at; zero when it is now. */
	Duration waitAt(Instant now) {
		boolean waiting = this.nextTryAt != null && this.nextTryAt.isAfter(now);
		return waiting ? Duration.between(now, this.nextTryAt) : Duration.ZERO;
	}

	boolean many() {
		return this.misses >= MANY;
	}

}
