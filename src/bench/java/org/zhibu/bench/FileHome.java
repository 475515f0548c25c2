package org.zhibu.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** An installation on the database in a file, as it comes. */
record FileHome(Path directory) implements Place {

	static FileHome named(String name) {
		return new FileHome(Place.directory(name));
	}

	@Override
	public Map<String, String> environment() {
		return Map.of("ZHIBU_HOME", this.directory.toString());
	}

	@Override
	public Connection open() throws SQLException {
		return DriverManager.getConnection(
				"jdbc:h2:file:" + this.directory
						+ "/zhibu;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE",
				"zhibu", "");
	}

}
