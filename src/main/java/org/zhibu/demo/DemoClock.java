package org.zhibu.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The real time, except while the demo is being filled. */
@Component
@Profile("demo")
class DemoClock extends Clock {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private volatile Clock behind = Clock.system(ZONE);

	/** Stands at an hour of a day of the past. */
	void moveTo(LocalDate day, int hour) {
		this.behind = Clock.fixed(day.atTime(hour, 0).atZone(ZONE).toInstant(), ZONE);
	}

	/** Runs with the real time from now on. */
	void release() {
		this.behind = Clock.system(ZONE);
	}

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this.behind.withZone(zone);
	}

	@Override
	public Instant instant() {
		return this.behind.instant();
	}

}
