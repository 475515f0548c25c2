package org.zhibu.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.shared.StartRefused;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DurableWritesTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:file:/home/x/zhibu;MODE=PostgreSQL;WRITE_DELAY=0",
			"jdbc:h2:/home/x/zhibu;write_delay=0;LOCK_TIMEOUT=10000", "jdbc:h2:mem:zhibu",
			"jdbc:postgresql://localhost/zhibu" })
	void aSafeAddressPasses(String url) {
		assertThatCode(() -> DurableWrites.check(url)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:file:/home/x/zhibu", "jdbc:h2:~/zhibu;MODE=PostgreSQL",
			"jdbc:h2:file:/home/x/zhibu;WRITE_DELAY=500", "jdbc:h2:file:/home/x/zhibu;WRITE_DELAY=00",
			"jdbc:h2:file:/home/x/zhibu;WRITE_DELAY=0;WRITE_DELAY=100", "jdbc:h2:tcp://localhost/~/zhibu" })
	void anAddressThatWritesLateRefusesTheStart(String url) {
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> DurableWrites.check(url))
			.withMessageContaining("WRITE_DELAY=0");
	}

	@Test
	void theRefusalIsASentenceAndSaysWhatHelps() {
		StartRefused refused = new StartRefused("why", "what helps");
		FailureAnalysis said = new StartRefusedAnalyzer().analyze(refused);
		assertThat(said.getDescription()).isEqualTo("why");
		assertThat(said.getAction()).isEqualTo("what helps");
	}

}
