package org.zhibu.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerdictTests {

	@Test
	void aYesLetsOn() {
		assertThat(Verdict.YES.allowed()).isTrue();
		assertThat(Verdict.noIf(false, "shared.stale").allowed()).isTrue();
		assertThatCode(Verdict.YES::orRefuse).doesNotThrowAnyException();
	}

	@Test
	void aNoRefusesWithItsSentence() {
		Verdict no = Verdict.noIf(true, "month.open.future", "2026-11");
		assertThat(no.allowed()).isFalse();
		assertThatExceptionOfType(Barred.class).isThrownBy(no::orRefuse).satisfies((barred) -> {
			assertThat(barred.sentence().key()).isEqualTo("month.open.future");
			assertThat(barred.sentence().figures()).containsExactly("2026-11");
		});
	}

	@Test
	void theFirstNoIsTheAnswerAndNothingIsAskedAfterIt() {
		Verdict verdict = Verdict.YES.and(() -> Verdict.no("first")).and(() -> {
			throw new AssertionError("asked after a no");
		});
		assertThat(verdict.why().key()).isEqualTo("first");
	}

	@Test
	void allYesesTogetherAreAYes() {
		assertThat(Verdict.YES.and(() -> Verdict.YES).and(() -> Verdict.YES).allowed()).isTrue();
	}

}
