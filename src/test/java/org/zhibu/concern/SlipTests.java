package org.zhibu.concern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The code of a slip. */
class SlipTests {

	@Test
	void isReadHoweverItIsTyped() {
		Slip slip = Slip.fresh();
		assertThat(slip.code()).matches("([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}");
		assertThat(Slip.read(slip.code().toLowerCase().replace("-", " ")).orElseThrow().hash()).isEqualTo(slip.hash());
		assertThat(slip.hash()).hasSize(64).doesNotContain(slip.code());
		assertThat(slip).hasToString("slip");
	}

	@Test
	void whatIsNoneIsNotRead() {
		assertThat(Slip.read("")).isEmpty();
		assertThat(Slip.read("1".repeat(12))).isEmpty();
		assertThat(Slip.read("A".repeat(13))).isEmpty();
	}

}
