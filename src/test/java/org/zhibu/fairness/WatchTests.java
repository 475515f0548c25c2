package org.zhibu.fairness;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The five watches, each with its boundary cases. */
class WatchTests {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	@ParameterizedTest(name = "{0}: above {1}, lower {2}")
	@CsvSource({ "'951 955 960 900 900', true, false", "'951 955 961 900 900', false, false",
			"'950 950 950 900 900', false, false", "'951 951 900 900 900', false, false",
			"'951 952 953 900 900 900 900', true, false", "'951 952 953 900 900 900 900 900', false, false",
			"'850 852 855 900 900', false, true", "'850 852 856 900 900', false, false",
			"'849 849 849 900 900', false, false", "'951 951 951 850 850 850', true, true", "'951', false, false",
			"'', false, false" })
	void totalsAreCrowdedWhereATenthChangesTheMoney(String totals, boolean above, boolean lower) {
		List<Integer> all = totals.isEmpty() ? List.of()
				: Arrays.stream(totals.split(" ")).map(Integer::valueOf).toList();
		Crowding crowding = Crowding.of(all, 950, 850);
		assertThat(crowding.isAbove()).isEqualTo(above);
		assertThat(crowding.isAtLower()).isEqualTo(lower);
	}

	@Test
	void anItemIsUntouchedOnlyAfterThreeMonthsWithoutALoss() {
		List<CardMarks> cards = new ArrayList<>();
		cards.add(card(1, OCTOBER.minusMonths(2), 100, 99));
		cards.add(card(1, OCTOBER.minusMonths(1), 100, 100));
		assertThat(UntouchedItems.in(cards, 2)).isEmpty();
		cards.add(card(1, OCTOBER, 100, 100));
		assertThat(UntouchedItems.in(cards, 2)).containsExactly(1);
		cards.add(card(2, OCTOBER, 99, null));
		assertThat(UntouchedItems.in(cards, 2)).isEmpty();
		assertThat(UntouchedItems.in(List.of(), 2)).isEmpty();
	}

	@Test
	void aCardRepeatsLastMonthsOnlyMarkByMark() {
		assertThat(SameCard.repeats(List.of(200, 150), List.of(200, 150))).isTrue();
		assertThat(SameCard.repeats(List.of(200, 150), List.of(150, 200))).isFalse();
		assertThat(SameCard.repeats(List.of(200, 150), List.of(200, 149))).isFalse();
		assertThat(SameCard.repeats(Arrays.asList(200, null), Arrays.asList(200, null))).isFalse();
		assertThat(SameCard.repeats(List.of(), List.of())).isFalse();
	}

	@ParameterizedTest(name = "{0} tenths over {1} marks: {2}")
	@CsvSource({ "50, 10, +5, true", "49, 10, +4.9, false", "-50, 10, −5, true", "0, 10, 0, false", "0, 0, 0, false",
			"100, 20, +5, true", "1, 3, +0.3, false", "-1, 3, −0.3, false", "2, 3, +0.7, false",
			"1000, 10, +100, true" })
	void theGapIsTheMeanOfAWholeCard(int sum, int marks, String text, boolean far) {
		SelfGap gap = SelfGap.of(sum, marks);
		assertThat(gap.text()).isEqualTo(text);
		assertThat(gap.isFar()).isEqualTo(far);
	}

	@ParameterizedTest(name = "{0} over {1} against {2}: {3}")
	@CsvSource({ "60, 10, 30, true", "59, 10, 30, false", "0, 10, 30, true", "60, 9, 0, false" })
	void aMarkerIsOffOnlyThreePointsFromEverybody(int sum, int marks, int everybody, boolean off) {
		assertThat(SelfGap.of(sum, marks).isOff(SelfGap.of(everybody, 10))).isEqualTo(off);
	}

	@Test
	void theBestWithTheWorstSafetyAreNamed() {
		CardMarks best = total(1, 980, 150);
		List<CardMarks> cards = List.of(best, total(2, 900, 190), total(3, 890, 195), total(4, 880, 199));
		assertThat(BestWithWorstSafety.among(cards, 1)).containsExactly(best);
		assertThat(BestWithWorstSafety.among(cards.subList(0, 3), 1)).isEmpty();
		assertThat(BestWithWorstSafety
			.among(List.of(total(1, 980, 200), total(2, 900, 190), total(3, 890, 195), total(4, 880, 199)), 1))
			.isEmpty();
		assertThat(BestWithWorstSafety
			.among(List.of(total(1, 980, 200), total(2, 980, 200), total(3, 980, 200), total(4, 980, 200)), 1))
			.isEmpty();
		assertThat(
				BestWithWorstSafety.among(List.of(best, total(2, 900, 140), total(3, 890, 145), total(4, 880, 199)), 1))
			.isEmpty();
	}

	private static CardMarks card(long person, YearMonth month, Integer... marks) {
		List<CardMarks.OneMark> all = new ArrayList<>();
		for (int i = 0; i < marks.length; i++) {
			all.add(new CardMarks.OneMark(i + 1, 100, null, marks[i], 9L, "方致远"));
		}
		return new CardMarks(person, month, person, "陶望舒", null, all);
	}

	private static CardMarks total(long person, int total, int safety) {
		return new CardMarks(person, OCTOBER, person, "陶望舒", total,
				List.of(new CardMarks.OneMark(1, 200, null, safety, 9L, "方致远")));
	}

}
