package org.zhibu.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * H2 looks at a check in the session that made it. A pool ends each session after half an
 * hour, and a first start goes on for weeks.
 */
class FirstConnectionsTests {

	@Test
	void rowsGoInAfterTheConnectionsOfTheFirstStartAreGone(@TempDir Path home) {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withPropertyValues("zhibu.home=" + home, "spring.config.import=")
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.run((context) -> {
				HikariDataSource pool = context.getBean(HikariDataSource.class);
				JdbcTemplate jdbc = new JdbcTemplate(pool);
				assertThat(addLink(jdbc, 1)).isOne();
				try (Connection another = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(),
						pool.getPassword())) {
					pool.getHikariPoolMXBean().softEvictConnections();
					assertThat(addLink(jdbc, 2)).as("while the file stays open").isOne();
				}
			});
	}

	private static int addLink(JdbcTemplate jdbc, int id) {
		return jdbc.update("insert into one_time_link (id, purpose, token_hash, expires_at, version) "
				+ "values (?, 'SETUP', ?, current_timestamp, 0)", id, "hash" + id);
	}

}
