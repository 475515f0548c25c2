package org.zhibu.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

import static org.assertj.core.api.Assertions.assertThat;

class SheetFileTests {

	private static final List<String> HEADINGS = List.of("工号", "得分", "奖扣(元)");

	@Test
	void aCsvHasItsMarkItsCommasAndItsLineEnds() {
		byte[] file = SheetFile.csv(HEADINGS,
				List.of(List.of("10101", new Points(965), new Yuan(-3000)), Arrays.asList("10102", null, null)));
		assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(text(file)).isEqualTo("\uFEFF工号,得分,奖扣(元)\r\n10101,96.5,-30.00\r\n10102,,\r\n");
	}

	@Test
	void numbersAndDatesStayPlain() {
		assertThat(line(-3, new BigDecimal("-1E+3"), new Yuan(1500), new Points(1000), LocalDate.of(2026, 11, 7),
				LocalDateTime.of(2026, 11, 7, 9, 0)))
			.isEqualTo("-3,-1000,15.00,100,2026-11-07,2026-11-07 09:00:00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+8613", "-2", "@SUM(A1)", "\tx", "=HYPERLINK(A1)", "-" })
	void aTextThatCouldBeAFormulaIsDisarmed(String text) throws IOException {
		assertThat(line(text)).isEqualTo("'" + text);
		assertThat(cell(SheetFile.xlsx("x", List.of("a"), List.of(List.of(text))), 1, 0).getText())
			.isEqualTo("'" + text);
	}

	@Test
	void aTextThatBeginsWithALineEndIsDisarmedAndQuoted() {
		assertThat(line("\rx")).isEqualTo("\"'\rx\"");
	}

	@Test
	void commasQuotesAndLineEndsAreQuoted() {
		assertThat(line("一,二", "说\"好\"", "上\r\n下", "上\n下")).isEqualTo("\"一,二\",\"说\"\"好\"\"\",\"上\r\n下\",\"上\n下\"");
	}

	@Test
	void chineseRareCharactersAndEmojiPass() throws IOException {
		String text = "闻人静𠮷⛏️👷🏽‍♂️ 1=2";
		assertThat(line(text)).isEqualTo(text);
		assertThat(cell(SheetFile.xlsx("名册", List.of("a"), List.of(List.of(text))), 1, 0).getText()).isEqualTo(text);
	}

	@Test
	void aHeadingIsDisarmedToo() {
		assertThat(text(SheetFile.csv(List.of("=x"), List.of()))).isEqualTo("\uFEFF'=x\r\n");
	}

	@Test
	void aWorkbookHasTypedCellsWidthsAndAFrozenBoldHeading() throws IOException {
		byte[] file = SheetFile.xlsx("十月", HEADINGS,
				List.of(List.of("00101", new Points(965), new Yuan(-3000)), Arrays.asList("00102", null, Yuan.ZERO)));
		assertThat(cell(file, 1, 0).getType()).isEqualTo(CellType.STRING);
		assertThat(cell(file, 1, 0).getText()).isEqualTo("00101");
		assertThat(cell(file, 1, 1).asNumber()).isEqualByComparingTo("96.5");
		assertThat(cell(file, 1, 2).asNumber()).isEqualByComparingTo("-30");
		assertThat(cell(file, 2, 1)).isNull();
		String sheet = part(file, "xl/worksheets/sheet1.xml");
		assertThat(sheet).contains("state=\"frozen\"").contains("ySplit=\"1\"").contains("<cols>");
		assertThat(part(file, "xl/styles.xml")).contains("<b").contains("formatCode=\"0.00\"");
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			assertThat(book.getFirstSheet().getName()).isEqualTo("十月");
		}
	}

	@Test
	void aCharacterThatNoXmlKnowsIsLeftOut() throws IOException {
		assertThat(cell(SheetFile.xlsx("a/b:c*", List.of("a"), List.of(List.of("a\u0000b\u001fc\uD83Dd"))), 1, 0)
			.getText()).isEqualTo("abcd");
	}

	@Test
	void anEmptyListIsAFileWithHeadings() throws IOException {
		assertThat(text(SheetFile.csv(HEADINGS, List.of()))).isEqualTo("\uFEFF工号,得分,奖扣(元)\r\n");
		assertThat(cell(SheetFile.xlsx("", HEADINGS, List.of()), 0, 2).getText()).isEqualTo("奖扣(元)");
	}

	@Test
	void theSameListGivesTheSameBytes() throws InterruptedException {
		List<List<Object>> rows = List.of(List.of("10101", new Points(965), new Yuan(-3000)));
		byte[] book = SheetFile.xlsx("十月", HEADINGS, rows);
		byte[] csv = SheetFile.csv(HEADINGS, rows);
		Thread.sleep(2100); // the time stamp of a zip has steps of two seconds
		assertThat(SheetFile.xlsx("十月", HEADINGS, rows)).isEqualTo(book);
		assertThat(SheetFile.csv(HEADINGS, rows)).isEqualTo(csv);
	}

	private static String line(Object... cells) {
		String file = text(SheetFile.csv(List.of("x"), List.of(List.of(cells))));
		assertThat(file).startsWith("\uFEFFx\r\n").endsWith("\r\n");
		return file.substring(4, file.length() - 2);
	}

	private static String text(byte[] file) {
		return new String(file, StandardCharsets.UTF_8);
	}

	private static Cell cell(byte[] file, int row, int column) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
			List<Row> rows = book.getFirstSheet().read();
			return rows.get(row).getOptionalCell(column).orElse(null);
		}
	}

	private static String part(byte[] file, String name) throws IOException {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
				if (part.getName().equals(name)) {
					return new String(in.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new AssertionError(name);
	}

}
