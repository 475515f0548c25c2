package org.zhibu.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class WritableHealthTests {

	@TempDir
	private Path folder;

	private final JdbcDataSource database = new JdbcDataSource();

	private final WritableHealthIndicator health = new WritableHealthIndicator(this.database);

	@BeforeEach
	void aDatabase() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url(""))) {
			connection.createStatement()
				.execute("create table once_token (token varchar(64) primary key, account_id bigint, "
						+ "answer varchar(300) not null, used_at timestamp with time zone not null)");
		}
	}

	@Test
	void aDatabaseThatTakesWritesIsUpAndKeepsNothingOfTheTry() throws SQLException {
		this.database.setURL(url(""));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		try (Connection connection = DriverManager.getConnection(url(""));
				ResultSet rows = connection.createStatement().executeQuery("select count(*) from once_token")) {
			rows.next();
			assertThat(rows.getLong(1)).isZero();
		}
	}

	@Test
	void aReadOnlyDatabaseIsDownAndComesUpByItself() {
		this.database.setURL(url(";ACCESS_MODE_DATA=r"));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		this.database.setURL(url(""));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void aDeadDatabaseIsDownAndSaysNothingMore() {
		this.database.setURL("jdbc:h2:tcp://localhost:1/nowhere");
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.health.health().getDetails()).isEmpty();
		this.database.setURL(url(""));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	private String url(String more) {
		return "jdbc:h2:file:" + this.folder.resolve("zhibu") + more;
	}

}
