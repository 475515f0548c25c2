package org.zhibu.feedback;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Who reads and settles words from outside: never the owner of the zone. */
class FeedbackRulesTests {

	@ParameterizedTest(name = "{0}, person {1}, owners {2}, discipline {3}: reads {4}, {5}")
	@CsvSource(nullValues = "-", value = {
			// role, person, owners, discipline members, reads, refusal
			"DISCIPLINE, 3, 7, 3, true, -", "DISCIPLINE, 3, 3, 3, true, feedback.own",
			"DISCIPLINE, 3, 7 3, 3, true, feedback.own", "SECRETARY, 1, 7, 3, false, -", "SECRETARY, 1, 3, 3, true, -",
			"SECRETARY, 1, 7 3, 3, true, -", "SECRETARY, 1, 1, 3, false, feedback.own", "SECRETARY, 1, 7, -, true, -",
			"SECRETARY, 1, 1, -, true, feedback.own", "SECRETARY, 1, -, 3, false, -",
			"ORGANISATION, 2, 3, 3, false, feedback.settle.office", "WORKER, 9, 3, 3, false, feedback.settle.office" })
	void judges(Role role, long person, String owners, String discipline, boolean reads, String refusal) {
		CurrentPerson actor = new CurrentPerson(0, person, 1, "", "", EnumSet.of(role, Role.WORKER), Set.of());
		assertThat(FeedbackRules.reads(actor, ids(owners), ids(discipline))).isEqualTo(reads);
		Verdict verdict = FeedbackRules.maySettle(actor, true, ids(owners));
		assertThat(verdict.allowed() ? null : verdict.why().key()).isEqualTo(refusal);
		assertThat(FeedbackRules.maySettle(actor, false, ids(owners)).allowed()).isFalse();
	}

	private static Set<Long> ids(String text) {
		return (text == null) ? Set.of()
				: Arrays.stream(text.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
	}

}
