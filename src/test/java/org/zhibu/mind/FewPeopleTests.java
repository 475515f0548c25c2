package org.zhibu.mind;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts that name nobody. */
class FewPeopleTests {

	@ParameterizedTest(name = "{0}, {1}, {2} are shown as {3}, {4}, {5}")
	@CsvSource({ "70, 10, 8, 70, 10, 8", "70, 10, 0, 70, 10, 0", "70, 10, 4, 70, , ", "70, 5, 1, 70, , ",
			"70, 3, 2, 70, , ", "3, 0, 0, , 0, 0", "5, 5, 5, 5, 5, 5", "0, 0, 0, 0, 0, 0" })
	void fewerThanFiveAreNeitherShownNorReckonedFromTheOthers(int steady, int attention, int help, Integer first,
			Integer second, Integer third) {
		Map<MindLevel, Integer> shown = FewPeople
			.hidden(Map.of(MindLevel.STEADY, steady, MindLevel.ATTENTION, attention, MindLevel.HELP, help));
		assertThat(shown.get(MindLevel.STEADY)).isEqualTo(first);
		assertThat(shown.get(MindLevel.ATTENTION)).isEqualTo(second);
		assertThat(shown.get(MindLevel.HELP)).isEqualTo(third);
	}

}
