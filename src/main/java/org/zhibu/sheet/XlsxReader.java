package org.zhibu.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the first visible sheet of an .xlsx that has passed the survey. */
final class XlsxReader {

	private static final Set<Integer> DATE_FORMATS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53,
			54, 57, 58);

	private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);

	private XlsxReader() {
	}

	static SheetTable read(byte[] file) {
		XlsxPackage parts = XlsxPackage.open(file);
		XlsxSurvey survey = XlsxSurvey.of(parts);
		List<SheetRow> rows = new ArrayList<>();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file),
				new ReadingOptions(parts.isStyled(), true))) {
			Sheet sheet = book.getSheet(survey.sheet()).orElseThrow(() -> new SheetRefused("sheet.zip.sheet"));
			try (Stream<Row> stream = sheet.openStream()) {
				stream.forEach((row) -> SheetReader.take(rows, row(row, survey)));
			}
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof SheetRefused refused) ? refused : new SheetRefused("sheet.broken");
		}
		return new SheetTable(rows, survey.hiddenColumns(), survey.merges());
	}

	private static SheetRow row(Row row, XlsxSurvey survey) {
		List<SheetCell> cells = new ArrayList<>();
		for (int column = 0; column < row.getCellCount(); column++) {
			Cell cell = row.getCell(column);
			SheetCell read = (cell != null) ? read(cell, column, row.getRowNum())
					: new SheetCell(SheetCell.address(column, row.getRowNum()), "", null);
			if (column >= SheetReader.COLUMNS && read.text().isEmpty() && read.flaw() == null) {
				continue;
			}
			SheetReader.requireColumn(column, row.getRowNum());
			cells.add(read);
		}
		return new SheetRow(row.getRowNum(), cells, survey.hides(row.getRowNum()));
	}

	private static SheetCell read(Cell cell, int column, int row) {
		if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
			return SheetCell.reckoned(column, row, stored(cell.getRawValue()));
		}
		return switch (cell.getType()) {
			case ERROR -> SheetCell.flawed(column, row, String.valueOf(cell.getRawValue()), "sheet.cell.error");
			case NUMBER -> SheetCell.of(column, row, number(cell));
			case EMPTY -> SheetCell.of(column, row, "");
			default -> SheetCell.of(column, row, (cell.getText() != null) ? cell.getText() : "");
		};
	}

	/**
	 * The value that the file keeps of a formula, as it was when it was last reckoned.
	 */
	private static String stored(String raw) {
		try {
			return (raw != null) ? plain(new BigDecimal(raw)) : "";
		}
		catch (NumberFormatException ex) {
			return raw;
		}
	}

	private static String number(Cell cell) {
		if (isDate(cell)) {
			LocalDateTime day = cell.asDate();
			return (day != null) ? day.toLocalDate().toString() : "";
		}
		return plain(cell.asNumber());
	}

	/**
	 * A spreadsheet counts in fifteen digits: what stands behind them in a fraction is
	 * dust of its arithmetic, 0.30000000000000004 for 0.3.
	 */
	private static String plain(BigDecimal stored) {
		BigDecimal number = (stored.scale() > 0) ? stored.round(FIFTEEN) : stored;
		if (number.scale() < -12 || number.precision() > 30) {
			return number.toString();
		}
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	private static boolean isDate(Cell cell) {
		Integer id = cell.getDataFormatId();
		if (id != null && DATE_FORMATS.contains(id)) {
			return true;
		}
		String format = cell.getDataFormatString();
		if (format == null) {
			return false;
		}
		String plain = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
		return plain.contains("yy") || (plain.contains("m") && plain.contains("d"));
	}

}
