package org.zhibu.pairing;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.roster.Person;
import org.zhibu.roster.PersonDetails;
import org.zhibu.roster.Team;
import org.zhibu.shared.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Who may look after a team, and from when. */
class PairingRuleTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 26);

	@ParameterizedTest(name = "{0} from {1}: {2}")
	@CsvSource(nullValues = "-",
			value = { "FULL, 2026-10-26, -", "PROBATIONARY, 2026-10-26, -", "NONE, 2026-10-26, pairing.member.none",
					"FULL, 2020-01-01, -", "FULL, 2019-12-31, pairing.from.range", "FULL, 2027-10-26, -",
					"FULL, 2027-10-27, pairing.from.range", "FULL, 9999-12-31, pairing.from.range" })
	void judges(PartyStatus status, LocalDate from, String refusal) {
		Person person = new Person(
				new PersonDetails("1", "钱进", null, status, status.member() ? LocalDate.of(2020, 1, 1) : null,
						Employment.REGULAR, null, null, null, null, LocalDate.of(2020, 1, 1)));
		RuleViolation no = catchThrowableOfType(RuleViolation.class,
				() -> PairingRule.requireFit(person, new Team("一班", null, null), from, TODAY));
		assertThat((no != null) ? no.sentence().key() : null).isEqualTo(refusal);
	}

	@ParameterizedTest(name = "lasts from {0} to {1}, then to {2}: {3}")
	@CsvSource(nullValues = "-",
			value = { "2026-10-01, -, 2026-10-01, -", "2026-10-01, -, 2026-09-30, pairing.end.before",
					"2026-10-01, 2026-10-20, 2026-10-19, -", "2026-10-01, 2026-10-20, 2026-10-20, pairing.end.later",
					"2026-10-01, 2026-10-20, 2026-12-31, pairing.end.later" })
	void endsOnlyEarlier(LocalDate from, LocalDate to, LocalDate lastDay, String refusal) {
		Pairing pairing = new Pairing(1L, 2L, from);
		if (to != null) {
			pairing.endOn(to);
		}
		RuleViolation no = catchThrowableOfType(RuleViolation.class, () -> pairing.endOn(lastDay));
		assertThat((no != null) ? no.sentence().key() : null).isEqualTo(refusal);
	}

}
