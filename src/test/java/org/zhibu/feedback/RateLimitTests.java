package org.zhibu.feedback;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.zhibu.TestClock.MovableClock;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Five words an hour, an address and a zone. */
class RateLimitTests {

	private final MovableClock clock = new MovableClock();

	private final RateLimit limit = new RateLimit(this.clock);

	@Test
	void theSixthWordWithinAnHourIsTooMuch() {
		speak(5);
		assertThatThrownBy(() -> this.limit.count("10.0.0.1", 1)).isInstanceOf(RateLimit.TooOften.class);
	}

	@Test
	void anotherAddressAndAnotherZoneAreCountedAlone() {
		speak(5);
		assertThatCode(() -> this.limit.count("10.0.0.2", 1)).doesNotThrowAnyException();
		assertThatCode(() -> this.limit.count("10.0.0.1", 2)).doesNotThrowAnyException();
	}

	@Test
	void anHourAfterTheFirstWordThereIsRoomAgain() {
		speak(5);
		this.clock.advance(Duration.ofMinutes(59));
		assertThatThrownBy(() -> this.limit.count("10.0.0.1", 1)).isInstanceOf(RateLimit.TooOften.class);
		this.clock.advance(Duration.ofMinutes(1));
		assertThatCode(() -> this.limit.count("10.0.0.1", 1)).doesNotThrowAnyException();
	}

	@Test
	void aCrowdOfAddressesDoesNotFillTheMemory() {
		speak(5);
		for (int i = 0; i < 10_001; i++) {
			this.limit.count("crowd-" + i, 1);
		}
		assertThatCode(() -> this.limit.count("10.0.0.1", 1)).as("the oldest are forgotten").doesNotThrowAnyException();
	}

	private void speak(int times) {
		for (int i = 0; i < times; i++) {
			this.limit.count("10.0.0.1", 1);
		}
	}

}
