package org.zhibu.sheet;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Reads the first sheet of an .xlsx or a CSV file within firm limits, one file at a time.
 * Whatever cannot be read is refused with a sentence; whatever is wrong with one cell is
 * told at that cell.
 */
@Component
public class SheetReader {

	/** The largest file, in bytes. */
	public static final int LARGEST = 2 * 1024 * 1024;

	static final int ROWS = 5000;

	static final int COLUMNS = 60;

	private static final int SECONDS_TO_WAIT = 20;

	private final Semaphore one = new Semaphore(1, true);

	/**
	 * The rows that are not empty, in order; no cell from the first row on that holds
	 * more than a title is merged.
	 * @throws SheetRefused if the file cannot be read as a sheet
	 */
	public List<SheetRow> read(byte[] file) {
		SheetTable table = table(file);
		table.requireUnmergedFrom(table.firstBeyondTitle(), (merge) -> false);
		return table.rows();
	}

	/**
	 * The sheet with what it merges and hides, for a reader who knows which of it does no
	 * harm.
	 * @throws SheetRefused if the file cannot be read as a sheet
	 */
	public SheetTable table(byte[] file) {
		if (file.length == 0) {
			throw new SheetRefused("sheet.empty");
		}
		if (file.length > LARGEST) {
			throw new SheetRefused("sheet.large", LARGEST / 1024 / 1024);
		}
		boolean mine = false;
		try {
			mine = this.one.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
			if (!mine) {
				throw new SheetRefused("sheet.busy");
			}
			return parse(file);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SheetRefused("sheet.busy");
		}
		finally {
			if (mine) {
				this.one.release();
			}
		}
	}

	private static SheetTable parse(byte[] file) {
		if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) {
			throw new SheetRefused("sheet.ole2");
		}
		boolean zip = startsWith(file, 'P', 'K');
		SheetTable table = zip ? XlsxReader.read(file) : new SheetTable(CsvReading.read(file), Set.of(), List.of());
		if (table.rows().isEmpty()) {
			throw new SheetRefused("sheet.blank");
		}
		return table;
	}

	/** Counts a row that holds something; one more than the limit is refused. */
	static void take(List<SheetRow> rows, SheetRow row) {
		if (row.isEmpty()) {
			return;
		}
		// the heading row comes on top of the rows of people
		if (rows.size() > ROWS) {
			throw new SheetRefused("sheet.rows", String.valueOf(ROWS));
		}
		rows.add(row);
	}

	static void requireColumn(int column, int row) {
		if (column >= COLUMNS) {
			throw new SheetRefused("sheet.columns", COLUMNS, SheetCell.address(column, row));
		}
	}

	private static boolean startsWith(byte[] file, int... magic) {
		if (file.length < magic.length) {
			return false;
		}
		for (int i = 0; i < magic.length; i++) {
			if ((file[i] & 0xff) != magic[i]) {
				return false;
			}
		}
		return true;
	}

}
