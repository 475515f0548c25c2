package org.zhibu.meetingcalendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One meeting a stretch of the year is owed. */
class DueRuleTests {

	@ParameterizedTest(name = "every {0} months, today {1}, held {2}, planned {3}, since {4}: {5} until {6}")
	@CsvSource(nullValues = "-", value = { "1, 2026-10-31, 2026-10-01, false, 2026-01-01, DONE, 2026-10-31",
			"1, 2026-10-31, 2026-09-30, false, 2026-01-01, DUE, 2026-10-31",
			"1, 2026-10-31, 2026-09-30, true, 2026-01-01, PLANNED, 2026-10-31",
			"1, 2026-10-31, 2026-08-31, true, 2026-01-01, OVERDUE, 2026-10-31",
			"1, 2026-10-31, -, false, -, DUE, 2026-10-31", "1, 2026-10-31, -, false, 2026-10-02, DUE, 2026-10-31",
			"1, 2026-10-31, -, false, 2026-09-02, DUE, 2026-10-31",
			"1, 2026-10-31, -, false, 2026-09-01, OVERDUE, 2026-10-31",
			"3, 2026-10-01, 2026-09-30, false, 2026-01-01, DUE, 2026-12-31",
			"3, 2026-12-31, 2026-10-01, false, 2026-01-01, DONE, 2026-12-31",
			"3, 2026-11-15, 2026-06-30, false, 2026-01-01, OVERDUE, 2026-12-31",
			"12, 2026-11-15, 2026-01-01, false, 2025-01-01, DONE, 2026-12-31",
			"12, 2026-11-15, 2025-12-31, false, 2025-01-01, DUE, 2026-12-31",
			"12, 2026-11-15, 2024-12-31, false, 2024-01-01, OVERDUE, 2026-12-31",
			"6, 2026-06-30, 2026-07-01, false, 2026-06-01, DUE, 2026-06-30" })
	void theStretchDecides(int every, LocalDate today, LocalDate held, boolean planned, LocalDate since,
			DueState expected, LocalDate until) {
		DueRule rule = new DueRule(every, today);
		List<LocalDate> days = Stream.ofNullable(held).toList();
		assertThat(rule.state(days, planned, since)).isEqualTo(expected);
		assertThat(rule.until()).isEqualTo(until);
	}

}
