package org.zhibu.expensebudget;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the bars of a year stand. */
class YearPlotTests {

	@Test
	void theHighestBarFillsTheDrawingAndASmallOneIsStillSeen() {
		long[] spent = new long[12];
		long[] refused = new long[12];
		spent[0] = 1;
		spent[11] = 9_999_999_999L;
		refused[11] = 4_999_999_999L;
		YearPlot plot = YearPlot.of(spent, refused);
		assertThat(plot.bars()).containsExactly(new YearPlot.Bar("spent", 2, 91, 11, 1),
				new YearPlot.Bar("spent", 310, 8, 11, 84), new YearPlot.Bar("refused", 322, 51, 11, 41));
		assertThat(plot.spent().fen()).isEqualTo(10_000_000_000L);
	}

	@Test
	void anEmptyYearHasNoBarsAndMoneyTakenBackNone() {
		long[] back = new long[12];
		back[3] = -500;
		assertThat(YearPlot.of(new long[12], new long[12]).bars()).isEmpty();
		assertThat(YearPlot.of(back, new long[12]).bars()).isEmpty();
	}

}
