package org.zhibu.account;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTests {

	private static final Instant NOW = Instant.parse("2026-10-26T01:00:00Z");

	@ParameterizedTest(name = "after {0} misses the next try waits {1} seconds")
	@CsvSource({ "0, 0", "1, 0", "2, 0", "3, 1", "4, 2", "5, 4", "10, 128", "12, 512", "13, 900", "49, 900", "50, 900",
			"500, 900" })
	void theWaitDoublesUpToAQuarterOfAnHour(int misses, long seconds) {
		Patience patience = Patience.FRESH;
		for (int i = 0; i < misses; i++) {
			patience = patience.missed(NOW);
		}
		assertThat(patience.waitAt(NOW)).isEqualTo(Duration.ofSeconds(seconds));
		assertThat(patience.waitAt(NOW.plusSeconds(seconds))).isZero();
		assertThat(patience.many()).isEqualTo(misses >= 50);
	}

}
