package org.zhibu.paper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerPlaceTests {

	@Test
	void aPlaceIsReadBackAsItWasWritten() {
		assertThat(LedgerPlace.read("10101~77~78")).isEqualTo(new LedgerPlace("10101", 77, 78));
		assertThat(LedgerPlace.read("工~号~1~2")).isEqualTo(new LedgerPlace("工~号", 1, 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "~1~2", "1~x~2", "1~2", "1~2~9999999999999999999", "123456789012345678901~1~2",
			"1~-1~2" })
	void whatCannotBeReadIsTheBeginning(String text) {
		assertThat(LedgerPlace.read(text)).isEqualTo(new LedgerPlace("", 0, 0));
	}

}
