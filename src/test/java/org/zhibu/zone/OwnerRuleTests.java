package org.zhibu.zone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.shared.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** Two owners at once are a handover of at most seven days, three never. */
class OwnerRuleTests {

	@ParameterizedTest(name = "{0} beside {1}: {2}")
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			// the new one | those there already | the refusal
			"2:10-01..     |                                  | -",
			"2:10-01..     | 1:01-01..09-30                   | -",
			"2:10-01..     | 1:01-01..10-01                   | -",
			"2:10-01..     | 1:01-01..10-07                   | -",
			"2:10-01..     | 1:01-01..10-08                   | zone.owner.handover",
			"2:10-01..     | 1:01-01..                        | zone.owner.handover",
			"2:10-01..10-07| 1:01-01..                        | -",
			"2:10-01..10-08| 1:01-01..                        | zone.owner.handover",
			"2:10-01..     | 1:11-01..                        | zone.owner.handover",
			"2:10-01..11-07| 1:11-01..                        | -",
			"2:10-01..11-08| 1:11-01..                        | zone.owner.handover",
			"1:10-01..     | 1:01-01..                        | zone.owner.already",
			"1:10-01..     | 1:01-01..10-01                   | zone.owner.already",
			"1:10-01..     | 1:01-01..09-30                   | -",
			"3:10-03..     | 1:01-01..10-05 2:10-01..10-05    | zone.owner.three",
			"3:10-06..     | 1:01-01..10-05 2:10-01..10-07    | -",
			"3:10-05..     | 1:01-01..10-05 2:10-01..10-07    | zone.owner.three",
			"3:10-01..10-01| 1:10-01..10-01 2:10-01..10-01    | zone.owner.three",
			"3:10-01..12-31| 1:09-01..10-03 2:12-30..12-31    | -" })
	void judges(String added, String others, String refusal) {
		List<OwnerRule.Term> there = new ArrayList<>();
		if (others != null && !others.isBlank()) {
			for (String other : others.strip().split(" ")) {
				there.add(term(other));
			}
		}
		Verdict verdict = OwnerRule.mayAdd(term(added), there);
		assertThat(verdict.allowed() ? null : verdict.why().key()).isEqualTo(refusal);
	}

	private static OwnerRule.Term term(String text) {
		String[] parts = text.strip().split(":|\\.\\.");
		return new OwnerRule.Term(Long.valueOf(parts[0]), LocalDate.parse("2026-" + parts[1]),
				(parts.length > 2) ? LocalDate.parse("2026-" + parts[2]) : null);
	}

}
