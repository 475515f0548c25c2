package org.zhibu.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database takes a write: one row is written and rolled back. A dead or
 * read-only database is down and comes up again by itself.
 */
@Component
class WritableHealthIndicator implements HealthIndicator {

	private static final int SECONDS = 5;

	private final DataSource database;

	WritableHealthIndicator(DataSource database) {
		this.database = database;
	}

	@Override
	public Health health() {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			try {
				tryToWrite(connection);
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(true);
			}
			return Health.up().build();
		}
		catch (SQLException | RuntimeException ex) {
			return Health.down().build();
		}
	}

	private static void tryToWrite(Connection connection) throws SQLException {
		try (PreparedStatement insert = connection
			.prepareStatement("insert into once_token (token, answer, used_at) values (?, '', current_timestamp)")) {
			insert.setQueryTimeout(SECONDS);
			insert.setString(1, "probe-" + UUID.randomUUID());
			insert.executeUpdate();
		}
	}

}
