package org.zhibu.servicecard;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.shared.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every state of a badge against every verb, and the days at their edges. */
class ServiceCardTests {

	private static final LocalDate ISSUED = LocalDate.of(2026, 10, 1);

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 26);

	@ParameterizedTest(name = "{0} becomes {1} on {2}: {3}")
	@CsvSource(nullValues = "-", value = { "ISSUED, LOST, 2026-10-26, -", "ISSUED, RETURNED, 2026-10-01, -",
			"ISSUED, ISSUED, 2026-10-26, servicecard.out", "LOST, ISSUED, 2026-10-26, -",
			"LOST, LOST, 2026-10-26, servicecard.notOut", "LOST, RETURNED, 2026-10-26, servicecard.notOut",
			"RETURNED, ISSUED, 2026-10-26, -", "RETURNED, RETURNED, 2026-10-26, servicecard.notOut",
			"RETURNED, LOST, 2026-10-26, servicecard.notOut", "ISSUED, LOST, 2026-10-27, servicecard.day.range",
			"ISSUED, LOST, 2026-09-30, servicecard.day.range", "ISSUED, LOST, 1900-01-01, servicecard.day.range" })
	void movesOrRefuses(CardState from, CardState to, LocalDate day, String refusal) {
		ServiceCard card = new ServiceCard(7L, 7, ISSUED);
		if (from != CardState.ISSUED) {
			card.become(from, ISSUED, TODAY);
		}
		RuleViolation no = catchThrowableOfType(RuleViolation.class, () -> card.become(to, day, TODAY));
		assertThat((no != null) ? no.sentence().key() : null).isEqualTo(refusal);
		assertThat(card.getState()).isEqualTo((refusal == null) ? to : from);
		assertThat(card.getSince()).isEqualTo((refusal == null) ? day : ISSUED);
	}

}
