package org.zhibu.shared;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class YuanTests {

	@ParameterizedTest(name = "{0} fen: {1} in files, {2} on pages")
	@CsvSource({ "0, 0.00, 0.00", "1, 0.01, +0.01", "-1, -0.01, −0.01", "1500, 15.00, +15.00", "-3000, -30.00, −30.00",
			"-85000, -850.00, −850.00", "99, 0.99, +0.99", "-99, -0.99, −0.99" })
	void isWrittenWithTwoDecimals(long fen, String plain, String signed) {
		assertThat(new Yuan(fen).plain()).isEqualTo(plain);
		assertThat(new Yuan(fen).signed()).isEqualTo(signed);
	}

	@ParameterizedTest(name = "{0} is {1} fen")
	@CsvSource(delimiter = '|',
			value = { "0 | 0", "１２．５ | 1250", "1,234.50元 | 123450", "¥ 30 | 3000", "-0.01 | -1", "−30.00 | -3000",
					"+15 | 1500", "1200.500 | 120050", "99999999.99 | 9999999999", "12,345,678 | 1234567800" })
	void isReadAsPeopleWriteIt(String typed, long fen) {
		assertThat(Yuan.read(typed)).contains(new Yuan(fen));
	}

	@ParameterizedTest(name = "{0} is no amount")
	@ValueSource(strings = { "", " ", "元", "abc", "1.234", "1,23", "12,34.5", "1.2.3", "--5", "1e3", "=1+1",
			"100000000", "1/2", "30块" })
	void whatIsNoAmountIsNotGuessed(String typed) {
		assertThat(Yuan.read(typed)).isEmpty();
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2026, 8810 })
	void agreesWithDecimalArithmetic(long seed) {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
		for (int i = 0; i < 2000; i++) {
			long fen = random.nextLong(-1_000_000_000, 1_000_000_000);
			assertThat(new Yuan(fen).plain()).isEqualTo(BigDecimal.valueOf(fen, 2).toPlainString());
			assertThat(new Yuan(fen).negated()).isEqualTo(new Yuan(-fen));
		}
	}

	@Test
	void aNegatedAmountThatCannotBeWrittenIsAnErrorAndNeverAnotherAmount() {
		assertThatThrownBy(() -> new Yuan(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
	}

}
