package org.zhibu;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The one thing that tests fake: the time. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

	@Bean
	MovableClock clock() {
		return new MovableClock();
	}

	/** A clock that stands still until a test moves it. */
	public static class MovableClock extends Clock {

		private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

		private volatile Instant now = LocalDateTime.of(2026, 10, 26, 9, 0).atZone(ZONE).toInstant();

		/** Moves the clock to a Beijing time. */
		public void moveTo(int year, int month, int day, int hour) {
			this.now = LocalDateTime.of(year, month, day, hour, 0).atZone(ZONE).toInstant();
		}

		/** Moves the clock on. */
		public void advance(java.time.Duration by) {
			this.now = this.now.plus(by);
		}

		@Override
		public ZoneId getZone() {
			return ZONE;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(this.now, zone);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
