package org.zhibu;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Somebody with his hands in the database: the guards of the tables that only grow are
 * off, on PostgreSQL for his own connection as its superuser, on H2 until he is done.
 */
public final class Guards implements AutoCloseable {

	private final SingleConnectionDataSource connection;

	private final JdbcTemplate jdbc;

	private final List<String> anew = new ArrayList<>();

	public Guards(ObjectProvider<EmbeddedPostgres> server, DataSource dataSource, String... tables)
			throws SQLException {
		EmbeddedPostgres postgres = server.getIfAvailable();
		Connection real = (postgres != null) ? postgres.getDatabase("postgres", "zhibu").getConnection()
				: dataSource.getConnection();
		this.connection = new SingleConnectionDataSource(real, true);
		this.jdbc = new JdbcTemplate(this.connection);
		if (postgres != null) {
			this.jdbc.execute("set session_replication_role = replica");
		}
		else {
			Stream.of(tables).forEach((table) -> {
				this.jdbc.execute("drop trigger " + table + "_append_only");
				this.anew.add("create trigger " + table + "_append_only before update, delete on " + table
						+ " for each row call \"org.zhibu.database.AppendOnlyTrigger\"");
			});
		}
	}

	/** His statements, each committed at once. */
	public JdbcTemplate jdbc() {
		return this.jdbc;
	}

	@Override
	public void close() {
		this.anew.forEach(this.jdbc::execute);
		this.connection.destroy();
	}

}
