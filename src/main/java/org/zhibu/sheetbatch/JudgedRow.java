package org.zhibu.sheetbatch;

import java.util.List;

import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetRow;

/** A row with its verdict. */
public interface JudgedRow {

	/** The row as it was read. */
	SheetRow row();

	/** What would become of it. */
	SheetVerdict verdict();

	/** Why, or what is to be known of it. */
	List<Sentence> notes();

}
