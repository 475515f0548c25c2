package org.zhibu.feedback;

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
 * Counts what an address says about a zone, in memory only: five an hour. Nothing is
 * stored, and the oldest are forgotten when too many have spoken.
 */
@Component
class RateLimit {

	/** Words an hour, an address and a zone. */
	static final int AN_HOUR = 5;

	private static final int REMEMBERED = 10_000;

	private final Map<String, Deque<Instant>> spoken = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > REMEMBERED;
		}

	};

	private final Clock clock;

	RateLimit(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Counts one more word.
	 * @throws TooOften if this address said five about this zone within the hour
	 */
	synchronized void count(String address, long zoneId) {
		Instant now = this.clock.instant();
		Instant hourAgo = now.minus(Duration.ofHours(1));
		Deque<Instant> times = this.spoken.computeIfAbsent(address + "|" + zoneId, (key) -> new ArrayDeque<>());
		times.removeIf((time) -> !time.isAfter(hourAgo) || time.isAfter(now));
		if (times.size() >= AN_HOUR) {
			throw new TooOften(AN_HOUR);
		}
		times.add(now);
	}

	/** Too many words within the hour: answered 429, with what was typed kept. */
	static class TooOften extends RuleViolation {

		TooOften(int anHour) {
			super("feedback.often", anHour);
		}

	}

}
