package org.zhibu.backup;

import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import org.zhibu.shared.StartRefused;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class BackupConfiguration {

	@Bean
	BackupStore backupStore(@Value("${zhibu.home}") Path home, Clock clock) {
		return new BackupStore(home, clock);
	}

	@Bean
	Dump dump(DataSource database, Environment settings, @Value("${zhibu.pg-dump:pg_dump}") String program) {
		return PostgresServer.isMeant(settings) ? new PostgresDump(PostgresServer.of(settings), program)
				: new H2Dump(database);
	}

	/** An H2 file that a migration is about to change is backed up first. */
	@Bean
	FlywayMigrationStrategy backupBeforeMigration(BackupStore store, Environment settings) {
		return (flyway) -> {
			boolean changes = flyway.info().current() != null && flyway.info().pending().length > 0;
			if (changes && !PostgresServer.isMeant(settings)) {
				backUp(store, new H2Dump(flyway.getConfiguration().getDataSource()));
			}
			flyway.migrate();
		};
	}

	private static void backUp(BackupStore store, Dump dump) {
		try {
			store.make(dump);
		}
		catch (BackupFailed ex) {
			throw new StartRefused(
					"This version changes the database, and no backup could be made before it: " + ex.getMessage(),
					"Make room in ZHIBU_HOME/backups, then start again; nothing was changed.");
		}
	}

}
