package org.zhibu.rosterimport;

import java.util.List;

import org.zhibu.roster.PersonDetails;
import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetRow;
import org.zhibu.sheetbatch.JudgedRow;

/**
 * A row and what it would do.
 *
 * @param row the row
 * @param verdict the verdict
 * @param details what the roster would keep, {@code null} for an error
 * @param known who it changes, {@code null} for somebody new
 * @param notes reasons of an error, or what changes
 * @param toMake a team that would be made, or {@code null}
 */
record Judged(SheetRow row, RowVerdict verdict, PersonDetails details, Known known, List<Sentence> notes,
		NewTeam toMake) implements JudgedRow {

	/**
	 * A team the sheet names and the branch does not have.
	 *
	 * @param name its name
	 * @param parent its parent's name, or {@code null}
	 * @param shift its shift, or {@code null}
	 */
	record NewTeam(String name, String parent, String shift) {
	}

}
