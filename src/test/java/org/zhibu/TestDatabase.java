package org.zhibu;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The database of a test run. PostgreSQL is a real server; the application signs in as a
 * role that owns nothing, so that row-level security binds it as in an installation.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

	private static final String H2 = "jdbc:h2:mem:zhibu;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
			+ "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

	@Bean
	@ConditionalOnProperty(name = "zhibu.test.database", havingValue = "h2", matchIfMissing = true)
	DynamicPropertyRegistrar h2() {
		return (registry) -> {
			registry.add("spring.datasource.url", () -> H2);
			registry.add("spring.datasource.hikari.max-lifetime", () -> 0);
		};
	}

	/**
	 * A database in memory never closes between Flyway and the pool; its checks live in
	 * the session that made them, so Flyway works in one of the pool's, which stay.
	 */
	@Bean
	@ConditionalOnProperty(name = "zhibu.test.database", havingValue = "h2", matchIfMissing = true)
	FlywayConnectionDetails flywayInThePool() {
		return new FlywayConnectionDetails() {
			@Override
			public String getJdbcUrl() {
				return null;
			}

			@Override
			public String getUsername() {
				return null;
			}

			@Override
			public String getPassword() {
				return null;
			}
		};
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnProperty(name = "zhibu.test.database", havingValue = "postgresql")
	EmbeddedPostgres server() throws IOException, SQLException {
		EmbeddedPostgres server = EmbeddedPostgres.start();
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create role zhibu_owner login password 'owner'");
			statement.execute("create role zhibu_app login password 'app' nobypassrls");
			statement.execute("create database zhibu owner zhibu_owner");
		}
		return server;
	}

	@Bean
	@ConditionalOnProperty(name = "zhibu.test.database", havingValue = "postgresql")
	DynamicPropertyRegistrar postgresql(EmbeddedPostgres server) {
		return (registry) -> {
			String url = "jdbc:postgresql://localhost:" + server.getPort() + "/zhibu";
			registry.add("spring.datasource.url", () -> url);
			registry.add("spring.datasource.username", () -> "zhibu_app");
			registry.add("spring.datasource.password", () -> "app");
			registry.add("spring.flyway.url", () -> url);
			registry.add("spring.flyway.user", () -> "zhibu_owner");
			registry.add("spring.flyway.password", () -> "owner");
			registry.add("spring.flyway.locations",
					() -> "classpath:db/migration/common,classpath:db/migration/postgresql");
		};
	}

}
