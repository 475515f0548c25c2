package org.zhibu.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibu.rosterimport.TestBook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SheetReaderTests {

	private final SheetReader reader = new SheetReader();

	@ParameterizedTest(name = "{0}, separated by {2}")
	@MethodSource
	void readsEveryEncodingAndSeparator(String name, byte[] file, char separator) {
		List<SheetRow> rows = this.reader.read(file);
		assertThat(texts(rows)).containsExactly(List.of("工号", "姓名", "工种"), List.of("1001", "方致远", "掘进工,支护工;锚喷"),
				List.of("1002", "梁\"秋\"实", "采煤工"));
	}

	static Stream<Arguments> readsEveryEncodingAndSeparator() {
		Stream.Builder<Arguments> cases = Stream.builder();
		for (char separator : new char[] { ',', '\t', ';' }) {
			String text = "工号,姓名,工种\r\n1001,方致远,\"掘进工\u0001支护工;锚喷\"\r\n\r\n1002,\"梁\"\"秋\"\"实\",采煤工\r\n"
				.replace(',', separator)
				.replace('\u0001', ',');
			cases.add(Arguments.of("GB18030", text.getBytes(Charset.forName("GB18030")), separator));
			cases.add(Arguments.of("UTF-8", text.getBytes(StandardCharsets.UTF_8), separator));
			cases.add(Arguments.of("UTF-8 marked", marked(text, StandardCharsets.UTF_8), separator));
			cases.add(Arguments.of("UTF-16LE marked", marked(text, StandardCharsets.UTF_16LE), separator));
			cases.add(Arguments.of("UTF-16BE marked", marked(text, StandardCharsets.UTF_16BE), separator));
			cases.add(Arguments.of("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE), separator));
			cases.add(Arguments.of("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE), separator));
		}
		return cases.build();
	}

	private static byte[] marked(String text, Charset charset) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(("\uFEFF" + text).getBytes(charset));
		return bytes.toByteArray();
	}

	@Test
	void readsWhatItsOwnWriterWrote() {
		List<Object> row = Arrays.asList("=1+1", "0012", 1988, LocalDate.of(2026, 10, 1), null);
		for (byte[] file : List.of(SheetFile.csv(List.of("甲", "乙", "丙", "丁", "戊"), List.of(row)),
				SheetFile.xlsx("表", List.of("甲", "乙", "丙", "丁", "戊"), List.of(row)))) {
			SheetRow read = this.reader.read(file).get(1);
			assertThat(Stream.of(0, 1, 2, 3, 4).map((column) -> read.cell(column).text())).containsExactly("=1+1",
					"0012", "1988", "2026-10-01", "");
		}
	}

	@Test
	void aMergedTitleHiddenRowsAndEmptyRowsDoNoHarm() {
		byte[] file = TestBook
			.raw("<row r=\"1\">" + TestBook.text("A1", "花名册") + "</row><row r=\"3\">" + TestBook.text("A3", "工号")
					+ TestBook.text("B3", "姓名") + "</row><row r=\"4\" hidden=\"1\">" + TestBook.text("A4", "1")
					+ TestBook.text("B4", "甲")
					+ "</row><row r=\"5\"><c r=\"A5\"/></row><row r=\"900\"><c r=\"B900\" s=\"0\"/></row>",
					"<mergeCells count=\"1\"><mergeCell ref=\"A1:C1\"/></mergeCells>")
			.bytes();
		List<SheetRow> rows = this.reader.read(file);
		assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3, 4);
		assertThat(rows.get(2).cell(1)).isEqualTo(new SheetCell("B4", "甲", null));
		assertThat(rows.get(2).cell(30).address()).isEqualTo("AE4");
	}

	@Test
	void whatTheSheetHidesIsTold() {
		SheetTable table = this.reader.table(TestBook
			.of("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"16384\" hidden=\"true\"/></cols>",
					"<row r=\"1\">" + TestBook.text("A1", "甲") + "</row><row r=\"2\" hidden=\"1\">"
							+ TestBook.text("A2", "乙") + "</row>",
					"")
			.bytes());
		assertThat(table.hiddenColumns()).contains(1, 2, 4, 59).doesNotContain(0, 3, 60).hasSize(58);
		assertThat(table.rows()).extracting(SheetRow::hidden).containsExactly(false, true);
	}

	@Test
	void aFormulaIsFlawedAndKeepsTheValueThatIsStored() {
		SheetRow row = this.reader.table(TestBook
			.raw("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2.50</v></c><c r=\"B1\" t=\"str\"><f>C1</f><v>甲</v></c>"
					+ "<c r=\"C1\"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r=\"D1\"><f>A1</f></c>"
					+ "<c r=\"E1\"><v>1234.0999999999999</v></c></row>", "")
			.bytes()).rows().get(0);
		assertThat(row.cells()).extracting(SheetCell::text).containsExactly("2.5", "甲", "0.3", "", "1234.1");
		assertThat(row.cells()).extracting(SheetCell::isFormula).containsExactly(true, true, true, true, false);
		assertThat(row.cell(0).flaw().key()).isEqualTo("sheet.cell.formula");
	}

	@Test
	void mergedRangesAreToldToWhomKnowsThatTheyDoNoHarm() {
		byte[] file = TestBook
			.raw("<row r=\"1\">" + TestBook.text("A1", "工号") + TestBook.text("B1", "奖励") + "</row><row r=\"2\">"
					+ TestBook.text("A2", "1") + TestBook.text("B2", "2") + "</row>",
					"<mergeCells><mergeCell ref=\"B1:AC1\"/><mergeCell ref=\"A2:A3\"/></mergeCells>")
			.bytes();
		SheetTable table = this.reader.table(file);
		assertThat(table.mergeAt(28, 1)).contains(new CellRange("B1:AC1", 1, 1, 28, 1));
		assertThat(table.mergeAt(29, 1)).isEmpty();
		table.requireUnmergedFrom(2, (merge) -> merge.range().equals("A2:A3"));
		table.requireUnmergedFrom(4, (merge) -> false);
		assertThatExceptionOfType(SheetRefused.class)
			.isThrownBy(() -> table.requireUnmergedFrom(2, CellRange::isWithinRow))
			.satisfies((no) -> assertThat(no.sentence().figures()).containsExactly("A2:A3"));
		assertThatExceptionOfType(SheetRefused.class).isThrownBy(() -> this.reader.read(file));
	}

	@Test
	void addressesAreThoseOfTheSpreadsheet() {
		assertThat(SheetCell.address(0, 1)).isEqualTo("A1");
		assertThat(SheetCell.address(25, 7)).isEqualTo("Z7");
		assertThat(SheetCell.address(26, 7)).isEqualTo("AA7");
		assertThat(SheetCell.address(59, 5001)).isEqualTo("BH5001");
	}

	private static List<List<String>> texts(List<SheetRow> rows) {
		return rows.stream().map((row) -> row.cells().stream().map(SheetCell::text).toList()).toList();
	}

}
