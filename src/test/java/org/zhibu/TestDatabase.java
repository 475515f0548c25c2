package org.zhibu;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The database of a test run. PostgreSQL is a real server; the application signs in as a
 * role that owns nothing, so that row-level security binds it as in an installation.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

	/** A file, as in an installation, but one in memory. */
	private static final String H2 = "jdbc:h2:memFS:zhibu;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
			+ "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

	@Bean
	@ConditionalOnProperty(name = "zhibu.test.database", havingValue = "h2", matchIfMissing = true)
	DynamicPropertyRegistrar h2() {
		return (registry) -> registry.add("spring.datasource.url", () -> H2);
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
