package org.zhibu.bonussheet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.sheet.SheetCell;

import static org.assertj.core.api.Assertions.assertThat;

class FigureTests {

	@ParameterizedTest(name = "{0} is {1} fen")
	@CsvSource(delimiter = '|', value = { "1234.5|123450", "1,234.50元|123450", "１２００|120000", "￥30|3000", "0|0",
			"12.340|1234", "1000000|100000000" })
	void amountsAreReadAsPeopleWriteThem(String text, long fen) {
		assertThat(read(text, Field.REWARD).yuan().fen()).isEqualTo(fen);
	}

	@ParameterizedTest(name = "{0} is none")
	@CsvSource({ "''", "-", "—", "/", "无" })
	void anEmptyCellOrADashIsNone(String text) {
		assertThat(read(text, Field.REWARD)).isEqualTo(new Figure(null, null));
	}

	@ParameterizedTest(name = "{0} as {1}: {2}")
	@CsvSource(delimiter = '|',
			value = { "12.345|REWARD|bonussheet.cell.decimals", "0.001|BASE|bonussheet.cell.decimals",
					"12a|REWARD|bonussheet.cell.unreadable", "见附表|NET|bonussheet.cell.unreadable",
					"(50)|DEDUCTION|bonussheet.cell.unreadable", "1000000.01|BASE|bonussheet.cell.large",
					"99999999|DEDUCTION|bonussheet.cell.large", "999999999999|BASE|bonussheet.cell.unreadable",
					"-1|BASE|bonussheet.cell.negative.BASE", "-0.01|REWARD|bonussheet.cell.negative.REWARD" })
	void whatIsNoAmountNamesItsCell(String text, Field field, String why) {
		Figure figure = read(text, field);
		assertThat(figure.yuan()).isNull();
		assertThat(figure.flaw().key()).isEqualTo(why);
		assertThat(figure.flaw().figures()).containsExactly("C7", text);
	}

	@ParameterizedTest(name = "{0} as {1} is {2}")
	@CsvSource({ "-50,DEDUCTION,5000", "50,DEDUCTION,5000", "−50,DEDUCTION,5000", "-50,SCORE,-5000", "-50,NET,-5000" })
	void theSignOfADeductionDoesNotMatter(String text, Field field, long fen) {
		assertThat(read(text, field).yuan().fen()).isEqualTo(fen);
	}

	private static Figure read(String text, Field field) {
		return Figure.of(new SheetCell("C7", text, null), field);
	}

}
