package org.zhibu.scheme;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.shared.Points;

import static org.assertj.core.api.Assertions.assertThat;

class StarRuleTests {

	private static final StarRule RULE = new StarRule(950, 900, 850, 800);

	@ParameterizedTest(name = "{0} points are {1} stars")
	@CsvSource({ "100, 5", "95, 5", "94.9, 4", "90, 4", "89.9, 3", "85, 3", "84.9, 2", "80, 2", "79.9, 1", "0, 1" })
	void everyLimitAndItsNeighbour(String points, int stars) {
		assertThat(RULE.starsFor(read(points), false)).isEqualTo(stars);
	}

	@ParameterizedTest(name = "{0} points with a veto are {1} stars")
	@CsvSource({ "100, 2", "95, 2", "85, 2", "84.9, 2", "80, 2", "79.9, 1", "0, 1" })
	void aVetoCapsTheStarsAtTwoAndGivesNone(String points, int stars) {
		assertThat(RULE.starsFor(read(points), true)).isEqualTo(stars);
	}

	@Test
	void aVetoTouchesNoMoney() {
		assertThat(Arrays.stream(StarRule.class.getDeclaredMethods()).map((method) -> method.getReturnType().getName()))
			.doesNotContain("org.zhibu.shared.Yuan");
	}

	@ParameterizedTest(name = "a quarter of {0} is {1} stars")
	@CsvSource(delimiter = '|',
			value = { "95 95 95 | 5", "94.9 95 95 | 4", "94.9 95 95.1 | 5", "100 100 85 | 5", "100 100 84.9 | 4",
					"90 90 90 | 4", "89.9 90 90 | 3", "80 80 80 | 2", "79.9 80 80 | 1", "0 0 0 | 1", "95 | 5",
					"94.9 | 4", "90 95 | 4", "95 95 | 5" })
	void aQuarterIsTheSumAgainstTheLimitWithoutRounding(String totals, int stars) {
		assertThat(RULE.starsForQuarter(points(totals), false)).isEqualTo(stars);
	}

	@Test
	void aQuarterWithoutACountingMonthHasNoStar() {
		assertThat(RULE.starsForQuarter(List.of(), false)).isZero();
		assertThat(RULE.starsForQuarter(List.of(), true)).isZero();
	}

	@Test
	void aMonthWithAVetoCapsTheQuarter() {
		assertThat(RULE.starsForQuarter(points("100 100 100"), true)).isEqualTo(2);
		assertThat(RULE.starsForQuarter(points("10 10 10"), true)).isEqualTo(1);
	}

	@Test
	void forAll1001TotalsThreeLikeMonthsAreWorthWhatOneIs() {
		for (int tenths = 0; tenths <= 1000; tenths++) {
			Points total = new Points(tenths);
			assertThat(RULE.starsForQuarter(List.of(total, total, total), false)).as(total.toString())
				.isEqualTo(RULE.starsFor(total, false));
		}
	}

	private static List<Points> points(String many) {
		return Arrays.stream(many.split(" ")).map(StarRuleTests::read).toList();
	}

	private static Points read(String one) {
		return Points.read(one).orElseThrow();
	}

}
