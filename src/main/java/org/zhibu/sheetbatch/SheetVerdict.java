package org.zhibu.sheetbatch;

/** What would become of a row; each import has an enumeration of its own. */
public interface SheetVerdict {

	/** Its name in the database and in addresses. */
	String name();

	/** The message key of its name. */
	String key();

	/** The class that colours it. */
	String tone();

}
