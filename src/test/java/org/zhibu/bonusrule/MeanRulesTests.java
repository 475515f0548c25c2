package org.zhibu.bonusrule;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.roster.Employment;

import static org.assertj.core.api.Assertions.assertThat;

/** One line against its team, leaders against workers, one trade's two kinds of pay. */
class MeanRulesTests {

	/**
	 * Around 1000 yuan with MAD 50: 0.6745 · d / 50 is above 3.5 from d = 259.46 on.
	 */
	@ParameterizedTest(name = "{0}: far {1}")
	@CsvSource({ "'90000 95000 100000 105000 110000', ''", "'90000 95000 100000 105000 125945', ''",
			"'90000 95000 100000 105000 125946', '5 D6'", "'74054 95000 100000 105000 110000', '1 D2'",
			"'74055 95000 100000 105000 110000', ''", "'0 95000 100000 105000 900000', '1 D2, 5 D6'",
			"'100000 100000 900000', ''", "'100000 100000 100000 900000', ''",
			"'100000 100000 100000 100000 125000', ''", "'100000 100000 100000 100000 125001', '5 D6'",
			"'100000 100000 100000 100000 900000', '5 D6'", "'0 0 0 0', ''", "'0 0 0 0 1', '5 D6'",
			"'100000 100001 100000 100001 100100 100000', ''" })
	void aLineIsFarFromItsTeam(String bases, String far) {
		TestList list = new TestList();
		long person = 0;
		for (String base : bases.split(" ")) {
			list.people(++person, person).line(person, Long.parseLong(base));
		}
		assertThat(String.join(", ",
				list.found(new FarFromMedian())
					.stream()
					.map((found) -> found.substring(0, found.indexOf(" far")))
					.toList()))
			.isEqualTo(far);
	}

	@ParameterizedTest(name = "2 d {0}, 4 MAD {1}, limit {2}: {3}")
	@CsvSource({ "2000, 770, 35, true", "1998, 770, 35, true", "1997, 770, 35, false", "20, 4, 67, true",
			"20, 4, 68, false", "0, 0, 35, false" })
	void theModifiedScoreIsComparedExactly(long distance2, long mad4, int limit, boolean far) {
		assertThat(FarFromMedian.isFar(distance2, mad4, limit)).isEqualTo(far);
	}

	/** 1.2533 · 3.5 = 4.38655 times the mean distance. */
	@ParameterizedTest(name = "2 d {0}, sum {1} of {2}: {3}")
	@CsvSource({ "438656, 100000, 1, true", "438655, 100000, 1, false", "20000000000, 20000000000, 5000, true",
			"20000000000, 100000000000000, 5000, false", "0, 0, 5000, false" })
	void whereTheOthersAreEqualTheMeanDistanceCounts(long distance2, long sum2, int count, boolean far) {
		assertThat(FarFromMedian.isFarFromEquals(distance2, sum2, count, 35)).isEqualTo(far);
	}

	@ParameterizedTest(name = "leaders {0}, others {1}: {2}")
	@CsvSource({ "'200000', '100000', ''", "'200001', '100000', '[2000.01, 1000.00, 200]'", "'', '100000', ''",
			"'200000', '', ''", "'200000 200000 200001', '100000', '[2000.00, 1000.00, 200]'",
			"'1', '0', '[0.01, 0.00, 200]'", "'0', '0', ''", "'600000000000', '1', '[6000000000.00, 0.01, 200]'" })
	void leadersHaveAtMostTwiceAsMuch(String leaders, String others, String found) {
		TestList list = new TestList();
		add(list, 1, leaders, Employment.REGULAR, true);
		add(list, 100, others, Employment.REGULAR, false);
		assertThat(list.found(new LeadersMean()))
			.isEqualTo(found.isEmpty() ? List.of() : List.of("null null leadersMean " + found));
	}

	@ParameterizedTest(name = "regular {0}, temporary {1}: {2}")
	@CsvSource({ "'100000 100000 100000', '70000 70000 70000', ''",
			"'100000 100000 100000', '70000 70000 69999', '[1000.00, 699.99, 30]'",
			"'70000 70000 69999', '100000 100000 100000', '[699.99, 1000.00, 30]'",
			"'100000 100000', '1000 1000 1000', ''", "'100000 100000 100000', '1 1', ''",
			"'100000 100000 100000 100000', '70000 70000 70000', ''", "'0 0 0', '0 0 0', ''",
			"'0 0 0', '0 0 1', '[0.00, 0.00, 30]'" })
	void oneTradeIsPaidAlike(String regular, String temporary, String found) {
		TestList list = new TestList();
		add(list, 1, regular, Employment.REGULAR, false);
		add(list, 100, temporary, Employment.TEMPORARY, false);
		assertThat(list.found(new EmploymentGap()))
			.isEqualTo(found.isEmpty() ? List.of() : List.of("null null employmentGap " + found));
	}

	@ParameterizedTest(name = "limits {0} {1} {2} {3}: {4}")
	@CsvSource({ "20, 35, 200, 47, 0", "20, 35, 145, 47, 1", "20, 35, 146, 47, 0", "20, 35, 200, 46, 1",
			"20, 35, 100, 1, 2" })
	void theDatedTermsDrawTheLines(int deduction, int outlier, int leaders, int gap, int count) {
		TestList list = new TestList().under(deduction, outlier, leaders, gap);
		add(list, 1, "150000 150000 150000", Employment.REGULAR, true);
		add(list, 50, "150000 150000 150000", Employment.REGULAR, false);
		add(list, 100, "100000 100000 100000 60000 60000 60000", Employment.TEMPORARY, false);
		assertThat(new LeadersMean().judge(list.list()).size() + new EmploymentGap().judge(list.list()).size())
			.isEqualTo(count);
	}

	private static void add(TestList list, long from, String bases, Employment employment, boolean leads) {
		long[] person = { from };
		Arrays.stream(bases.split(" "))
			.filter((base) -> !base.isEmpty())
			.forEach((base) -> list.person(person[0], "一班", employment, leads).line(person[0]++, Long.parseLong(base)));
	}

}
