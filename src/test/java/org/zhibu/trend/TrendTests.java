package org.zhibu.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.shared.Points;

import static org.assertj.core.api.Assertions.assertThat;

class TrendTests {

	private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

	@Test
	void nothingPublishedDrawsNothing() {
		assertThat(Trend.of(List.of(), OCTOBER)).isNull();
		assertThat(Trend.of(List.of(dot(OCTOBER.plusMonths(1), 900)), OCTOBER)).isNull();
		assertThat(Trend.of(List.of(dot(OCTOBER.minusMonths(12), 900)), OCTOBER)).isNull();
	}

	@Test
	void oneMonthIsADotAtTheRight() {
		Trend one = Trend.of(List.of(dot(OCTOBER, 965)), OCTOBER);
		assertThat(one.points()).isEqualTo("318,23");
		assertThat(one.lastX()).isEqualTo(318);
		assertThat(one.lastY()).isEqualTo(23);
		assertThat(one.lowest()).isEqualTo(one.highest()).isEqualTo(new Points(965));
	}

	@ParameterizedTest
	@CsvSource({ "1000, 8, 30, 74", "950, 30, 30, 74", "850, 74, 30, 74", "800, 96, 30, 74", "799, 96, 29, 73",
			"600, 96, 19, 41", "0, 96, 12, 21" })
	void aTotalStandsBetweenTheTopAndTheFloor(int total, int y, int upperY, int lowerY) {
		Trend trend = Trend.of(List.of(dot(OCTOBER, total)), OCTOBER);
		assertThat(trend.lastY()).isEqualTo(y);
		assertThat(trend.upperY()).isEqualTo(upperY);
		assertThat(trend.lowerY()).isEqualTo(lowerY);
	}

	@Test
	void twelveMonthsFillTheDrawingInTheirOrder() {
		List<Trend.Dot> dots = new ArrayList<>();
		for (int ago = 0; ago < 15; ago++) {
			dots.add(dot(OCTOBER.minusMonths(ago), 1000 - ago * 10));
		}
		Trend trend = Trend.of(dots, OCTOBER);
		assertThat(trend.points().split(" ")).hasSize(12).startsWith("10,56", "38,52").endsWith("318,8");
		assertThat(trend.lowest()).isEqualTo(new Points(890));
		assertThat(trend.highest()).isEqualTo(new Points(1000));
	}

	@Test
	void aMissingMonthLeavesItsPlaceEmpty() {
		Trend trend = Trend.of(List.of(dot(OCTOBER, 900), dot(OCTOBER.minusMonths(2), 850)), OCTOBER);
		assertThat(trend.points()).isEqualTo("262,74 318,52");
	}

	@Test
	void aYearHasItsPlacesFromJanuaryToDecember() {
		Trend trend = Trend.of(List.of(dot(YearMonth.of(2026, 1), 900), dot(YearMonth.of(2026, 3), 950)),
				YearMonth.of(2026, 12));
		assertThat(trend.points()).isEqualTo("10,52 66,30");
	}

	private static Trend.Dot dot(YearMonth month, int tenths) {
		return new Trend.Dot(month, new Points(tenths));
	}

}
