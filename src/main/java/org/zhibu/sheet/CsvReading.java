package org.zhibu.sheet;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads CSV with comma, tab or semicolon, in whatever encoding it was saved. */
final class CsvReading {

	private static final int LONGEST_FIELD = 200_000;

	private CsvReading() {
	}

	static List<SheetRow> read(byte[] file) {
		String text = SheetText.decode(file);
		List<SheetRow> rows = new ArrayList<>();
		int number = 0;
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(separator(text))
			.skipEmptyLines(false)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(true)
			.allowUnclosedQuote(false)
			.maxBufferSize(LONGEST_FIELD)
			.ofCsvRecord(text)) {
			for (CsvRecord found : reader) {
				number++;
				SheetReader.take(rows, row(number, found));
			}
		}
		catch (CsvParseException ex) {
			throw new SheetRefused("sheet.quotes", String.valueOf(number + 1));
		}
		catch (java.io.IOException ex) {
			throw new SheetRefused("sheet.broken");
		}
		return rows;
	}

	private static SheetRow row(int number, CsvRecord found) {
		List<SheetCell> cells = new ArrayList<>();
		for (int column = 0; column < found.getFieldCount(); column++) {
			SheetCell cell = SheetCell.of(column, number, found.getField(column));
			if (column >= SheetReader.COLUMNS && cell.text().isEmpty()) {
				continue;
			}
			SheetReader.requireColumn(column, number);
			cells.add(cell);
		}
		return new SheetRow(number, cells);
	}

	/** The separator that stands most often outside quotes in the first lines. */
	private static char separator(String text) {
		int[] seen = new int[3];
		boolean quoted = false;
		int lines = 0;
		for (int i = 0; i < text.length() && lines < 5; i++) {
			char letter = text.charAt(i);
			if (letter == '"') {
				quoted = !quoted;
			}
			else if (letter == '\n') {
				lines++;
			}
			else if (!quoted && ",\t;".indexOf(letter) >= 0) {
				seen[",\t;".indexOf(letter)]++;
			}
		}
		int most = 0;
		for (int i = 1; i < seen.length; i++) {
			if (seen[i] > seen[most]) {
				most = i;
			}
		}
		return ",\t;".charAt(most);
	}

}
