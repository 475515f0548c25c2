package org.zhibu.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PointsTests {

	@ParameterizedTest(name = "«{0}» is {1} tenths")
	@CsvSource({ "0, 0", "18.5, 185", "18.0, 180", "100, 1000", "0.1, 1", "007, 70", "１８．５, 185", "１８。５, 185",
			"' 18.5 ', 185", "9999.9, 99999" })
	void readsWhatPeopleType(String typed, int tenths) {
		assertThat(Points.read(typed)).contains(new Points(tenths));
	}

	@ParameterizedTest(name = "«{0}» is no number of points")
	@ValueSource(strings = { "", " ", "-1", "+1", "18.55", "18.", ".5", "1e3", "18,5", "十八", "0x10", "99999", "NaN",
			"1 8", "18.5分", "=1+1", "\u0000", "9223372036854775808", "<b>1</b>", "١٨", "½" })
	void refusesWhatIsNone(String typed) {
		assertThat(Points.read(typed)).isEmpty();
	}

	@Test
	void everyNumberIsReadAsItIsWritten() {
		for (int tenths = 0; tenths <= 1000; tenths++) {
			Points points = new Points(tenths);
			assertThat(Points.read(points.toString())).contains(points);
			assertThat(points.toString()).doesNotEndWith(".0");
		}
	}

	@Test
	void pointsAreNeverNegative() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Points(-1));
	}

}
