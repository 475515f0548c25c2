package org.zhibu.shared;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateTextTests {

	@ParameterizedTest
	@CsvSource({ "2026-10-01,2026-10-01", "2026-1-1,2026-01-01", "2026/10/1,2026-10-01", "2026.10.1,2026-10-01",
			"2026年10月1日,2026-10-01", "2026年10月1,2026-10-01", "20261001,2026-10-01", "２０２６－１０－０１,2026-10-01",
			"２０２６．１０．１,2026-10-01", "2026。10。1,2026-10-01", "' 2026-10-01 ',2026-10-01", "2024-02-29,2024-02-29",
			"2026-10-01 00:00:00,2026-10-01" })
	void readsADateAsPeopleWriteIt(String typed, LocalDate day) {
		assertThat(DateText.read(typed)).contains(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "26-10-01", "2026-10",
			"10/01/2026", "昨天", "2026-10-01 08:30", "202610011", "-2026-10-01", "99999999", "2026-10-01; drop" })
	void aDayThatIsNoneIsEmpty(String typed) {
		assertThat(DateText.read(typed)).isEmpty();
	}

}
