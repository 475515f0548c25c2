package org.zhibu.sheetbatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetRow;

/**
 * How rows and sentences are written into one column, with separators no cell can hold.
 */
final class Stored {

	private static final String BETWEEN = "\u001f";

	private static final String WITHIN = "\u001e";

	private static final String FLAW = "\u001d";

	private static final String HIDDEN = "\u001c";

	private static final int LONGEST_NOTES = 4000;

	private Stored() {
	}

	static String cells(SheetRow row) {
		List<String> written = new ArrayList<>();
		for (SheetCell cell : row.cells()) {
			written.add((cell.flaw() == null) ? cell.text() : sentence(cell.flaw()) + FLAW + cell.text());
		}
		return (row.hidden() ? HIDDEN : "") + String.join(BETWEEN, written);
	}

	static SheetRow row(int number, String written) {
		boolean hidden = written.startsWith(HIDDEN);
		List<SheetCell> cells = new ArrayList<>();
		String[] parts = written.substring(hidden ? HIDDEN.length() : 0).split(BETWEEN, -1);
		for (int column = 0; column < parts.length; column++) {
			String[] flaw = parts[column].split(FLAW, 2);
			String address = SheetCell.address(column, number);
			cells.add((flaw.length == 2) ? new SheetCell(address, flaw[1], sentence(flaw[0]))
					: new SheetCell(address, parts[column], null));
		}
		return new SheetRow(number, cells, hidden);
	}

	static String notes(List<Sentence> notes) {
		StringBuilder written = new StringBuilder();
		for (Sentence note : notes) {
			String next = sentence(note);
			if (written.length() + next.length() >= LONGEST_NOTES) {
				break;
			}
			written.append(written.isEmpty() ? "" : BETWEEN).append(next);
		}
		return written.toString();
	}

	static List<Sentence> notes(String written) {
		return written.isEmpty() ? List.of() : Arrays.stream(written.split(BETWEEN)).map(Stored::sentence).toList();
	}

	private static String sentence(Sentence sentence) {
		StringBuilder written = new StringBuilder(sentence.key());
		for (Object figure : sentence.figures()) {
			written.append(WITHIN).append(figure);
		}
		return written.toString();
	}

	private static Sentence sentence(String written) {
		String[] parts = written.split(WITHIN, -1);
		return new Sentence(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
	}

}
