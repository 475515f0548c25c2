package org.zhibu.appraisal;

import java.util.Collections;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** At most a third are excellent, and no slip is counted twice. */
class AppraisalRuleTests {

	@ParameterizedTest(name = "of {0} at most {1}")
	@CsvSource({ "11, 3", "12, 4", "9, 3", "3, 1", "2, 0", "1, 0", "0, 0", "30, 10" })
	void atMostAThirdIsExcellent(int members, int most) {
		assertThat(AppraisalRule.mostExcellent(members)).isEqualTo(most);
		assertThat(holds(members, 5, 5, most)).isTrue();
		assertThat(holds(members, 5, 5, most + 1)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "5, 5, true", "6, 5, false", "0, 5, false", "-1, 5, false", "1, 0, false", "5, 500, true" })
	void noMoreSlipsThanPeople(int slips, int there, boolean fine) {
		assertThat(AppraisalRule.holds(11, slips, there, Collections.emptyList()).allowed()).isEqualTo(fine);
	}

	private static boolean holds(int members, int slips, int there, int excellent) {
		return AppraisalRule
			.holds(members, slips, there, Collections.nCopies(excellent, new Counted(3, 2, 0, 0, Grade.EXCELLENT)))
			.allowed();
	}

}
