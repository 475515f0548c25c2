package org.zhibu.rosterimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.roster.PersonDetails;
import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetCell;
import org.zhibu.sheet.SheetRow;

/**
 * How rows, sentences and details are written into one column, with separators no cell
 * can hold.
 */
final class Stored {

	private static final String BETWEEN = "\u001f";

	private static final String WITHIN = "\u001e";

	private static final String FLAW = "\u001d";

	private static final int LONGEST_NOTES = 4000;

	private Stored() {
	}

	static String cells(SheetRow row) {
		List<String> written = new ArrayList<>();
		for (SheetCell cell : row.cells()) {
			written.add((cell.flaw() == null) ? cell.text() : sentence(cell.flaw()) + FLAW + cell.text());
		}
		return String.join(BETWEEN, written);
	}

	static SheetRow row(int number, String written) {
		List<SheetCell> cells = new ArrayList<>();
		String[] parts = written.split(BETWEEN, -1);
		for (int column = 0; column < parts.length; column++) {
			String[] flaw = parts[column].split(FLAW, 2);
			String address = SheetCell.address(column, number);
			cells.add((flaw.length == 2) ? new SheetCell(address, flaw[1], sentence(flaw[0]))
					: new SheetCell(address, parts[column], null));
		}
		return new SheetRow(number, cells);
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

	static String details(PersonDetails kept) {
		List<Object> parts = Arrays.asList(kept.number(), kept.name(), kept.teamId(), kept.partyStatus(),
				kept.partySince(), kept.employment(), kept.regularSince(), kept.trade(), kept.partyGroup(),
				kept.birthYear(), kept.joinedOn());
		return String.join(BETWEEN, parts.stream().map((part) -> (part != null) ? part.toString() : "").toList());
	}

	static PersonDetails details(String written) {
		String[] part = written.split(BETWEEN, -1);
		return new PersonDetails(part[0], part[1], part[2].isEmpty() ? null : Long.valueOf(part[2]),
				PartyStatus.valueOf(part[3]), day(part[4]), Employment.valueOf(part[5]), day(part[6]), text(part[7]),
				text(part[8]), part[9].isEmpty() ? null : Integer.valueOf(part[9]), day(part[10]));
	}

	private static LocalDate day(String part) {
		return part.isEmpty() ? null : LocalDate.parse(part);
	}

	private static String text(String part) {
		return part.isEmpty() ? null : part;
	}

}
