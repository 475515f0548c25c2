package org.zhibu.bonusrule;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.roster.Employment;

import static org.assertj.core.api.Assertions.assertThat;

/** Who stands on the list, against who was on the roster in October. */
class PersonRulesTests {

	@ParameterizedTest(name = "joined {0}, left {1}: missing without a line {2}, left {3}, not yet joined {4}")
	@CsvSource({ "2020-01-01, , true, false, false", "2020-01-01, 2026-09-30, false, true, false",
			"2020-01-01, 2026-10-01, true, false, false", "2020-01-01, 2026-10-31, true, false, false",
			"2020-01-01, 2027-01-01, true, false, false", "2026-10-31, , true, false, false",
			"2026-10-31, 2026-10-31, true, false, false", "2026-11-01, , false, false, true",
			"1970-01-01, 1970-01-01, false, true, false", "2099-01-01, , false, false, true" })
	void theDaysOfThePersonDecide(LocalDate joined, LocalDate left, boolean missing, boolean gone, boolean toCome) {
		TestList without = new TestList().person(1, "一班", Employment.REGULAR, false, joined, left);
		assertThat(new PersonMissing().judge(without.list())).hasSize(missing ? 1 : 0)
			.allSatisfy((one) -> assertThat(one.personId()).isEqualTo(1));
		TestList with = new TestList().person(1, "一班", Employment.REGULAR, false, joined, left).line(1L, 100000);
		assertThat(new PersonMissing().judge(with.list())).isEmpty();
		assertThat(with.found(new PersonLeft())).isEqualTo(gone ? List.of("1 2 personLeft [" + left + "]") : List.of());
		assertThat(with.found(new NotYetJoined()))
			.isEqualTo(toCome ? List.of("1 2 notYetJoined [" + joined + "]") : List.of());
	}

	@Test
	void whomTheRosterDoesNotKnowIsUnknownAndNothingElse() {
		TestList list = new TestList().people(1, 1).line(1L, 1000).line(null, 1000).line(99L, 1000).line(null, 1000);
		assertThat(list.found(new PersonUnknown())).containsExactly("2 3 personUnknown []", "3 4 personUnknown []",
				"4 5 personUnknown []");
		assertThat(list.found(new PersonTwice())).as("two unknown ones are not one").isEmpty();
		assertThat(list.found(new PersonLeft())).isEmpty();
		assertThat(list.found(new NotYetJoined())).isEmpty();
	}

	@Test
	void everyLineAfterTheFirstIsOneTooMany() {
		TestList list = new TestList().people(1, 2).line(1L, 1000).line(2L, 1000).line(1L, 1000).line(1L, 0);
		assertThat(list.found(new PersonTwice())).containsExactly("3 4 personTwice [1]", "4 5 personTwice [1]");
		assertThat(list.found(new PersonMissing())).isEmpty();
	}

	@Test
	void anEmptyListMissesEverybody() {
		TestList list = new TestList().people(1, 3);
		assertThat(new PersonMissing().judge(list.list())).extracting(Finding::subject)
			.containsExactly("人1", "人2", "人3");
		assertThat(RuleName.judgeAll(new TestList().list())).as("nobody at all").isEmpty();
	}

}
