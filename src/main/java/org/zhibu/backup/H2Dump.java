package org.zhibu.backup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.tools.RunScript;

/** H2's {@code SCRIPT}, taken in one snapshot while others go on writing. */
class H2Dump implements Dump {

	static final String ENTRY = "database.h2.sql";

	private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

	private final DataSource database;

	H2Dump(DataSource database) {
		this.database = database;
	}

	@Override
	public String entry() {
		return ENTRY;
	}

	@Override
	public Map<String, Long> write(OutputStream out) throws IOException, SQLException {
		Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		try (Connection connection = this.database.getConnection()) {
			int isolation = connection.getTransactionIsolation();
			connection.setAutoCommit(false);
			connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
			try (Statement statement = connection.createStatement()) {
				Map<String, Long> rows = count(connection);
				try (ResultSet lines = statement.executeQuery("script")) {
					while (lines.next()) {
						text.write(lines.getString(1));
						text.write("\n");
					}
				}
				text.flush();
				return rows;
			}
			finally {
				connection.rollback();
				connection.setTransactionIsolation(isolation);
				connection.setAutoCommit(true);
			}
		}
	}

	@Override
	public Map<String, Long> read(InputStream in) throws IOException, SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + OPTIONS, "zhibu",
				"")) {
			restore(connection, in);
			return count(connection);
		}
	}

	/** Runs the text on a database that has nothing yet. */
	static void restore(Connection connection, InputStream in) throws SQLException {
		Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
		RunScript.execute(connection, text);
	}

	static Map<String, Long> count(Connection connection) throws SQLException {
		Map<String, Long> rows = new TreeMap<>();
		try (Statement statement = connection.createStatement()) {
			try (ResultSet tables = statement.executeQuery(
					"select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
				while (tables.next()) {
					rows.put(tables.getString(1), 0L);
				}
			}
			for (Map.Entry<String, Long> table : rows.entrySet()) {
				try (ResultSet count = statement
					.executeQuery("select count(*) from " + statement.enquoteIdentifier(table.getKey(), true))) {
					count.next();
					table.setValue(count.getLong(1));
				}
			}
		}
		return rows;
	}

}
