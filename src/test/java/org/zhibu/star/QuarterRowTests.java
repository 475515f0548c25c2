package org.zhibu.star;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.scheme.StarRule;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuarterRowTests {

	/** Totals in points; {@code x} an excused month, {@code -} a month without a card. */
	@ParameterizedTest(name = "{0}, veto {1}: {2} stars of {3}")
	@CsvSource({ "95 95 95, false, 5, 285", "95 95 94.9, false, 4, 284.9", "100 100 85, false, 5, 285",
			"90 90 90, false, 4, 270", "90 90 89.9, false, 3, 269.9", "85 85 85, false, 3, 255",
			"85 85 84.9, false, 2, 254.9", "80 80 80, false, 2, 240", "80 80 79.9, false, 1, 239.9",
			"0 0 0, false, 1, 0", "100 100 100, true, 2, 300", "70 70 70, true, 1, 210", "80 80 80, true, 2, 240",
			"95 x 95, false, 5, 190", "95 x 94.9, false, 4, 189.9", "x x 95, false, 5, 95", "95 95 -, false, 5, 190",
			"- - 94.9, false, 4, 94.9", "94.9 95 95.1, false, 5, 285" })
	void theSumStandsAgainstLimitTimesMonthsWithoutRounding(String months, boolean veto, int stars, String sum) {
		QuarterRow row = row(months, veto);
		assertThat(row.stars()).isEqualTo(stars);
		assertThat(row.sum()).hasToString(sum);
		assertThat(row.starSigns()).hasSize(stars);
	}

	@ParameterizedTest
	@CsvSource({ "x x x", "- - -", "x - x" })
	void withoutAMonthThatCountsThereIsNoStar(String months) {
		assertThat(row(months, false).stars()).isZero();
		assertThat(row(months, false).sum()).isNull();
	}

	@Test
	void aQuarterHasThreeMonthsAndNeighbours() {
		assertThat(new Quarter(2026, 1).months()).hasToString("[2026-01, 2026-02, 2026-03]");
		assertThat(new Quarter(2026, 4).months()).hasToString("[2026-10, 2026-11, 2026-12]");
		assertThat(new Quarter(2026, 1).before()).isEqualTo(new Quarter(2025, 4));
		assertThat(new Quarter(2026, 4).after()).isEqualTo(new Quarter(2027, 1));
		assertThat(new Quarter(2000, 1).before()).isNull();
		assertThatThrownBy(() -> new Quarter(2026, 5)).isInstanceOf(Missing.class);
		assertThatThrownBy(() -> new Quarter(2026, 0)).isInstanceOf(Missing.class);
		assertThatThrownBy(() -> new Quarter(-1, 1)).isInstanceOf(Missing.class);
	}

	private static QuarterRow row(String months, boolean veto) {
		List<QuarterRow.Cell> cells = new ArrayList<>();
		for (String month : months.split(" ")) {
			cells.add(switch (month) {
				case "x" -> new QuarterRow.Cell(1L, null, true);
				case "-" -> new QuarterRow.Cell(null, null, false);
				default -> new QuarterRow.Cell(1L, Points.read(month).orElseThrow(), false);
			});
		}
		return new QuarterRow(1, "1", "陶望舒", cells, veto, StarRule.USUAL);
	}

}
