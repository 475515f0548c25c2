package org.zhibu.scheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.shared.Points;

import static org.assertj.core.api.Assertions.assertThat;

class BonusRuleTests {

	private static final BonusRule BY_TENTHS = new BonusRule(950, 850, 100, false);

	private static final BonusRule BY_WHOLE_POINTS = new BonusRule(950, 850, 100, true);

	@ParameterizedTest(name = "{0} points earn {1} yuan")
	@CsvSource({ "100, 50.00", "97.5, 25.00", "96, 10.00", "95.1, 1.00", "95, 0.00", "90, 0.00", "85, 0.00",
			"84.9, -1.00", "84, -10.00", "60, -250.00", "0, -850.00" })
	void everyRowOfTheMoneyTable(String points, String yuan) {
		assertThat(BY_TENTHS.moneyFor(Points.read(points).orElseThrow()).plain()).isEqualTo(yuan);
	}

	@ParameterizedTest(name = "by whole points {0} earn {1} yuan")
	@CsvSource({ "97.5, 20.00", "95.9, 0.00", "96, 10.00", "84.1, 0.00", "84, -10.00", "83.5, -10.00", "100, 50.00",
			"0, -850.00" })
	void wholePointsCountOnlyWholePoints(String points, String yuan) {
		assertThat(BY_WHOLE_POINTS.moneyFor(Points.read(points).orElseThrow()).plain()).isEqualTo(yuan);
	}

	@Test
	void all1001TotalsAgreeWithDecimalArithmeticInBothModes() {
		for (int tenths = 0; tenths <= 1000; tenths++) {
			java.math.BigDecimal total = java.math.BigDecimal.valueOf(tenths, 1);
			assertThat(BY_TENTHS.moneyFor(new Points(tenths)).plain()).as(total.toString())
				.isEqualTo(expected(total, false));
			assertThat(BY_WHOLE_POINTS.moneyFor(new Points(tenths)).plain()).as(total.toString())
				.isEqualTo(expected(total, true));
		}
	}

	/**
	 * The source's sentence in decimals: 10 yuan for each point above 95, less 10 for
	 * each below 85.
	 */
	private static String expected(java.math.BigDecimal total, boolean whole) {
		java.math.BigDecimal above = total.subtract(java.math.BigDecimal.valueOf(95)).max(java.math.BigDecimal.ZERO);
		java.math.BigDecimal below = java.math.BigDecimal.valueOf(85).subtract(total).max(java.math.BigDecimal.ZERO);
		if (whole) {
			above = above.setScale(0, java.math.RoundingMode.DOWN);
			below = below.setScale(0, java.math.RoundingMode.DOWN);
		}
		return above.subtract(below).multiply(java.math.BigDecimal.TEN).setScale(2).toPlainString();
	}

}
