package org.zhibu.coverage;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where somebody stands on 26 October 2026. */
class TileTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 10, 26);

	@ParameterizedTest(name = "last {0}, joined {1}, within {2} months, assigned {3}: {4}")
	@CsvSource({ "2026-10-01, 2020-01-01, 3, false, DONE", "2026-09-30, 2020-01-01, 3, true, ON_TRACK",
			"2026-09-30, 2020-01-01, 3, false, UNASSIGNED", "2026-08-02, 2020-01-01, 3, true, DUE",
			"2026-07-26, 2020-01-01, 3, true, DUE", "2026-07-25, 2020-01-01, 3, true, OVERDUE",
			", 2020-01-01, 3, true, OVERDUE", ", 2026-10-20, 3, false, UNASSIGNED", ", 2026-10-20, 3, true, ON_TRACK",
			", 2026-07-30, 3, true, DUE", "2026-01-01, 2020-01-01, 12, false, DONE",
			"2025-12-31, 2020-01-01, 12, true, ON_TRACK", "2025-10-25, 2020-01-01, 12, true, OVERDUE",
			"2025-12-31, 2020-01-01, 24, false, DONE" })
	void standsAt(LocalDate last, LocalDate joined, int months, boolean assigned, Tile tile) {
		assertThat(Tile.of(last, joined, months, assigned, TODAY)).isEqualTo(tile);
	}

	@Test
	void spansBeginWithTheCalendarsQuarterHalfAndYear() {
		assertThat(Tile.beginOfSpan(TODAY, 3)).isEqualTo("2026-10-01");
		assertThat(Tile.beginOfSpan(TODAY, 6)).isEqualTo("2026-07-01");
		assertThat(Tile.beginOfSpan(TODAY, 12)).isEqualTo("2026-01-01");
		assertThat(Tile.beginOfSpan(TODAY, 5)).isEqualTo("2026-05-27");
	}

	@Test
	void thePaceReachesEveryHomeByTheEndOfTheYear() {
		Pace pace = Pace.of(java.util.Collections.nCopies(88, new Covered(1, "1", "名", null, LocalDate.of(2020, 1, 1),
				null, null, Tile.OVERDUE, Tile.OVERDUE, null, null)), 2, 1, TODAY);
		assertThat(pace.monthsLeft()).isEqualTo(3);
		assertThat(pace.aMonth()).isEqualTo(30);
		assertThat(pace.reached()).isZero();
	}

}
