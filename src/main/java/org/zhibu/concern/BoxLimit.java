package org.zhibu.concern;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Component;

/**
 * Counts what an address puts into the box and which slips it tries, in memory only; the
 * oldest are forgotten when too many have come.
 */
@Component
class BoxLimit {

	/** Concerns an hour and address. */
	static final int CONCERNS = 5;

	/** Slips looked at, an hour and address. */
	static final int LOOKS = 30;

	private static final int REMEMBERED = 10_000;

	private final Map<String, Deque<Instant>> seen = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > REMEMBERED;
		}

	};

	private final Clock clock;

	BoxLimit(Clock clock) {
		this.clock = clock;
	}

	/** Counts one more concern. */
	void concern(String address) {
		count("say " + address, CONCERNS);
	}

	/** Counts one more look at a slip. */
	void look(String address) {
		count("look " + address, LOOKS);
	}

	private synchronized void count(String what, int anHour) {
		Instant now = this.clock.instant();
		Instant hourAgo = now.minus(Duration.ofHours(1));
		Deque<Instant> times = this.seen.computeIfAbsent(what, (key) -> new ArrayDeque<>());
		times.removeIf((time) -> !time.isAfter(hourAgo) || time.isAfter(now));
		if (times.size() >= anHour) {
			throw new TooOften(anHour);
		}
		times.add(now);
	}

	/** Too often within the hour: answered 429, with what was typed kept. */
	static class TooOften extends RuleViolation {

		TooOften(int anHour) {
			super("concern.often", anHour);
		}

	}

}
