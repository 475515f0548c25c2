package org.zhibu.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Map;

/** Writes the database as text of SQL, and shows that the text can be read again. */
interface Dump {

	/** The name of the text inside the backup. */
	String entry();

	/**
	 * Writes one consistent state of the database.
	 * @return the rows of each table in that state
	 */
	Map<String, Long> write(OutputStream out) throws IOException, SQLException;

	/**
	 * The rows of each table that reading the text brings back.
	 */
	Map<String, Long> read(InputStream in) throws IOException, SQLException;

}
