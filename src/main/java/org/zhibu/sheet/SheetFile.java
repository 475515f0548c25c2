package org.zhibu.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * Writes a list as a file that opens in Excel and WPS and cannot run a formula. A cell is
 * {@link Points}, {@link Yuan}, a number, a date, a time or a text; {@code null} is a
 * missing value and stays empty. The same list gives the same bytes.
 */
public final class SheetFile {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

	private static final int NARROWEST = 6;

	private static final int WIDEST = 60;

	private static final int LONGEST_NAME = 31;

	private SheetFile() {
	}

	/** The list as CSV: UTF-8 with BOM, comma, CRLF. */
	public static byte[] csv(List<String> headings, List<List<Object>> rows) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(new byte[] { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF });
		try (CsvWriter file = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.CRLF)
			.build(bytes, StandardCharsets.UTF_8)) {
			file.writeRecord(headings.stream().map(SheetFile::written).toList());
			for (List<Object> row : rows) {
				file.writeRecord(row.stream().map(SheetFile::written).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** The list as a workbook of one sheet: typed cells, widths, a frozen heading row. */
	public static byte[] xlsx(String name, List<String> headings, List<List<Object>> rows) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Zhibu", "1.0")) {
			Worksheet sheet = book.newWorksheet(nameOfSheet(name));
			for (int column = 0; column < headings.size(); column++) {
				sheet.value(0, column, safe(headings.get(column)));
				sheet.style(0, column).bold().set();
				sheet.width(column, width(headings, rows, column));
			}
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < rows.get(row).size(); column++) {
					put(sheet, row + 1, column, rows.get(row).get(column));
				}
			}
			sheet.freezePane(0, 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return TimelessZip.of(bytes.toByteArray());
	}

	private static void put(Worksheet sheet, int row, int column, Object cell) {
		if (cell instanceof Points points) {
			sheet.value(row, column, BigDecimal.valueOf(points.tenths(), 1));
		}
		else if (cell instanceof Yuan yuan) {
			sheet.value(row, column, BigDecimal.valueOf(yuan.fen(), 2));
			sheet.style(row, column).format("0.00").set();
		}
		else if (cell instanceof Number number) {
			sheet.value(row, column, number);
		}
		else if (cell instanceof LocalDate date) {
			sheet.value(row, column, date);
			sheet.style(row, column).format("yyyy-mm-dd").set();
		}
		else if (cell instanceof LocalDateTime time) {
			sheet.value(row, column, time);
			sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
		}
		else if (cell != null) {
			sheet.value(row, column, safe(withoutControls(cell.toString())));
		}
	}

	private static String written(Object cell) {
		if (cell == null) {
			return "";
		}
		if (cell instanceof Yuan yuan) {
			return yuan.plain();
		}
		if (cell instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (cell instanceof LocalDateTime time) {
			return TIME.format(time);
		}
		boolean figure = cell instanceof Points || cell instanceof Number || cell instanceof LocalDate;
		return figure ? cell.toString() : safe(cell.toString());
	}

	/**
	 * A text as it may stand in a sheet: an apostrophe before what would start a formula.
	 */
	private static String safe(String text) {
		boolean formula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
		return formula ? "'" + text : text;
	}

	/**
	 * XML knows no control characters but tab and line ends, and no half of a character
	 * pair.
	 */
	private static String withoutControls(String text) {
		StringBuilder kept = new StringBuilder();
		text.codePoints()
			.filter((point) -> point >= ' ' || point == '\t' || point == '\n' || point == '\r')
			.filter((point) -> (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) && point != 0xFFFE
					&& point != 0xFFFF)
			.forEach(kept::appendCodePoint);
		return kept.toString();
	}

	private static String nameOfSheet(String name) {
		String plain = withoutControls(name).replaceAll("[\\\\/?*\\[\\]:'\\t\\n\\r]", " ").strip();
		return plain.isEmpty() ? "1" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
	}

	private static int width(List<String> headings, List<List<Object>> rows, int column) {
		int widest = columnsOf(headings.get(column));
		for (List<Object> row : rows) {
			if (column < row.size()) {
				widest = Math.max(widest, columnsOf(written(row.get(column))));
			}
		}
		return Math.max(NARROWEST, Math.min(widest + 2, WIDEST));
	}

	/** How wide a text stands: a Chinese character takes two places. */
	private static int columnsOf(String text) {
		return text.codePoints().map((point) -> (point < 0x1100) ? 1 : 2).sum();
	}

}
