package org.zhibu.strength;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.zhibu.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application as an installation on PostgreSQL: a database of its own, an owner, a
 * role that owns nothing, a home.
 */
record PostgresInstallation(EmbeddedPostgres server, String database, Path home) {

	static final String SECRETARY = "1001";

	static final String PASSPHRASE = "井下灯亮心里就亮-二〇二六年十月";

	/** Makes the two roles of all installations of a server. */
	static void makeRoles(EmbeddedPostgres server) throws SQLException {
		run(server, "postgres", "create role zhibu_owner login password 'owner'",
				"create role zhibu_app login password 'app' nobypassrls");
	}

	/** Makes its empty database. */
	PostgresInstallation make() throws SQLException {
		run(this.server, "postgres", "create database " + this.database + " owner zhibu_owner");
		return this;
	}

	/** What its process is told. */
	Map<String, String> settings() {
		return Map.of("SPRING_PROFILES_ACTIVE", "postgres", "ZHIBU_DB_URL",
				"jdbc:postgresql://localhost:" + this.server.getPort() + "/" + this.database, "ZHIBU_DB_USER",
				"zhibu_app", "ZHIBU_DB_PASSWORD", "app", "ZHIBU_DB_OWNER", "zhibu_owner", "ZHIBU_DB_OWNER_PASSWORD",
				"owner");
	}

	/** Its branch is set up; its secretary has signed in. */
	Wire setUp(Running application, String code) {
		Wire secretary = new Wire(application.port);
		secretary.get(application.setupPath);
		assertThat(secretary
			.post(application.setupPath, "branchName", "掘进一段党支部", "branchCode", code, "secretaryName", "方致远",
					"secretaryNumber", SECRETARY, "secretaryPassphrase", PASSPHRASE, "administratorUsername", "keeper",
					"administratorPassphrase", PASSPHRASE + "-管")
			.statusCode()).isEqualTo(302);
		return secretary.signIn(SECRETARY, PASSPHRASE);
	}

	/** Does something to the database as nobody but its superuser can. */
	void byHand(String... statements) throws SQLException {
		run(this.server, this.database, statements);
	}

	private static void run(EmbeddedPostgres server, String database, String... statements) throws SQLException {
		try (Connection connection = server.getDatabase("postgres", database).getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	/** The application on it. */
	Running start(String... options) throws IOException {
		return new Running(this.home, settings(), options);
	}

}
