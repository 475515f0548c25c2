package org.zhibu.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.shared.StartRefused;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A file database with the real tables, backed up and brought back. */
class BackupTests {

	@TempDir
	private Path folder;

	private final MovableClock clock = new MovableClock();

	@Test
	void aBackupTakenWhileOthersWriteIsRestoredWholeIntoAnEmptyHome() throws Exception {
		Path home = home("old");
		migrated(home, "latest");
		Files.createDirectories(home.resolve("uploads/2026"));
		Files.writeString(home.resolve("uploads/2026/picture.png"), "a picture");
		Files.createDirectories(home.resolve("keys"));
		Files.writeString(home.resolve("keys/notes.key"), "a key");
		AtomicBoolean go = new AtomicBoolean(true);
		ExecutorService writers = Executors.newFixedThreadPool(2);
		Future<Integer> first = writers.submit(() -> writePairs(home, 1_000_000, go));
		Future<Integer> second = writers.submit(() -> writePairs(home, 2_000_000, go));
		Thread.sleep(300);
		BackupFile file = new BackupStore(home, this.clock).make(new H2Dump(source(home)));
		go.set(false);
		assertThat(first.get() + second.get()).isPositive();
		writers.shutdown();

		Path made = home.resolve("backups").resolve(file.name());
		Path fresh = home("new");
		restore(fresh, made);

		migrated(fresh, "latest").validate();
		assertThat(number(fresh, "select count(*) from branch")).isPositive();
		assertThat(number(fresh,
				"select count(*) from branch where mod(id, 2) = 0 and id + 1 not in (select id from branch)"))
			.isZero();
		assertThat(number(fresh,
				"select count(*) from branch where mod(id, 2) = 1 and id - 1 not in (select id from branch)"))
			.isZero();
		assertThat(Files.readString(fresh.resolve("uploads/2026/picture.png"))).isEqualTo("a picture");
		try (ZipFile zip = new ZipFile(made.toFile())) {
			assertThat(zip.stream()).noneMatch((entry) -> entry.getName().contains("key"));
		}
		assertThat(writePairs(fresh, 3_000_000, new AtomicBoolean())).as("the restored database takes writes").isOne();
	}

	@Test
	void onlyTheLatestFourteenAreKept() throws SQLException {
		Path home = home("kept");
		migrated(home, "latest");
		BackupStore store = new BackupStore(home, this.clock);
		for (int day = 0; day < 16; day++) {
			this.clock.advance(Duration.ofDays(1));
			store.make(new H2Dump(source(home)));
		}
		assertThat(store.list()).hasSize(14);
		assertThat(store.list().get(0).madeAt()).isAfter(store.list().get(13).madeAt());
		assertThat(store.latest()).contains(store.list().get(0).madeAt());
	}

	@Test
	void aMigrationOfAnExistingFileIsBackedUpBefore() {
		Path home = home("upgraded");
		BackupStore store = new BackupStore(home, this.clock);
		var strategy = new BackupConfiguration().backupBeforeMigration(store, settings(home));
		strategy.migrate(flyway(home, "004"));
		assertThat(store.list()).as("a new file has nothing to lose").isEmpty();
		strategy.migrate(flyway(home, "latest"));
		assertThat(store.list()).hasSize(1);
		strategy.migrate(flyway(home, "latest"));
		assertThat(store.list()).as("nothing to migrate").hasSize(1);
	}

	@Test
	void aHomeThatIsNotEmptyIsLeftAlone() throws Exception {
		Path home = home("full");
		migrated(home, "latest");
		BackupFile file = new BackupStore(home, this.clock).make(new H2Dump(source(home)));
		Path made = home.resolve("backups").resolve(file.name());
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> restore(home, made))
			.withMessageContaining("not empty");
	}

	@Test
	void aDamagedFileRestoresNothing() throws Exception {
		Path home = home("source");
		migrated(home, "latest");
		BackupFile file = new BackupStore(home, this.clock).make(new H2Dump(source(home)));
		byte[] bytes = Files.readAllBytes(home.resolve("backups").resolve(file.name()));
		for (int cut : new int[] { 0, 100, bytes.length / 2, bytes.length - 10 }) {
			Path damaged = this.folder.resolve("cut" + cut + ".zip");
			Files.write(damaged, java.util.Arrays.copyOf(bytes, cut));
			Path fresh = home("damaged" + cut);
			assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> restore(fresh, damaged));
			assertThat(fresh.resolve("zhibu.mv.db")).doesNotExist();
		}
	}

	@Test
	void aMissingProgramIsNamed() {
		PostgresServer server = new PostgresServer("postgresql://localhost/zhibu", "owner", "x", true);
		BackupStore store = new BackupStore(home("pg"), this.clock);
		assertThatExceptionOfType(BackupFailed.class)
			.isThrownBy(() -> store.make(new PostgresDump(server, "no-such-pg_dump")))
			.satisfies((no) -> assertThat(no.sentence().key()).isEqualTo("backup.program.missing"));
		assertThat(store.list()).isEmpty();
	}

	@Test
	void aProgramOlderThanTheServerIsNamedWithBothVersions() throws IOException {
		Path old = this.folder.resolve("pg_dump");
		Files.writeString(old, """
				#!/bin/sh
				echo 'pg_dump: error: aborting because of server version mismatch' >&2
				echo 'pg_dump: detail: server version: 18.6; pg_dump version: 15.18 (Debian 15.18-0+deb12u1)' >&2
				exit 1
				""");
		Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwx------"));
		PostgresServer server = new PostgresServer("postgresql://localhost/zhibu", "owner", "x", true);
		BackupStore store = new BackupStore(home("old-program"), this.clock);
		assertThatExceptionOfType(BackupFailed.class)
			.isThrownBy(() -> store.make(new PostgresDump(server, old.toString())))
			.satisfies((no) -> assertThat(no.sentence().key()).isEqualTo("backup.program.older"))
			.satisfies((no) -> assertThat(no.sentence().figures()).containsExactly(old.toString(), "15", "18"));
		assertThat(store.list()).isEmpty();
	}

	@Test
	void theOptionNamesItsFileInBothWays() {
		assertThat(RestoreCommand.fileOf(new String[] { "--restore", "a.zip" })).contains("a.zip");
		assertThat(RestoreCommand.fileOf(new String[] { "--x", "--restore=b.zip" })).contains("b.zip");
		assertThat(RestoreCommand.fileOf(new String[] { "--add-branch" })).isEmpty();
		assertThatExceptionOfType(StartRefused.class)
			.isThrownBy(() -> RestoreCommand.fileOf(new String[] { "--restore" }));
	}

	/** Two rows a transaction, again and again: a backup with one of them is torn. */
	private int writePairs(Path home, long from, AtomicBoolean go) throws SQLException {
		int pairs = 0;
		try (Connection connection = source(home).getConnection();
				PreparedStatement insert = connection.prepareStatement(
						"insert into branch (id, code, name, created_at, version) values (?, ?, 'x', current_timestamp, 0)")) {
			connection.setAutoCommit(false);
			do {
				for (long id = from + 2L * pairs; id <= from + 2L * pairs + 1; id++) {
					insert.setLong(1, id);
					insert.setString(2, "b" + id);
					insert.executeUpdate();
				}
				connection.commit();
				pairs++;
			}
			while (go.get());
		}
		return pairs;
	}

	private Path home(String name) {
		try {
			return Files.createDirectories(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private void restore(Path home, Path file) {
		new Restore(settings(home)).from(file);
	}

	private static MockEnvironment settings(Path home) {
		return new MockEnvironment().withProperty("zhibu.home", home.toString())
			.withProperty("spring.datasource.url", url(home))
			.withProperty("spring.datasource.username", "zhibu")
			.withProperty("spring.datasource.password", "");
	}

	private static String url(Path home) {
		return "jdbc:h2:file:" + home.resolve("zhibu")
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
	}

	private static JdbcDataSource source(Path home) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL(url(home));
		source.setUser("zhibu");
		source.setPassword("");
		return source;
	}

	private static Flyway flyway(Path home, String target) {
		return Flyway.configure()
			.dataSource(source(home))
			.locations("classpath:db/migration/common", "classpath:db/migration/h2")
			.placeholderReplacement(false)
			.target(target)
			.load();
	}

	private static Flyway migrated(Path home, String target) {
		Flyway flyway = flyway(home, target);
		flyway.migrate();
		return flyway;
	}

	private static long number(Path home, String query) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url(home), "zhibu", "");
				ResultSet rows = connection.createStatement().executeQuery(query)) {
			rows.next();
			return rows.getLong(1);
		}
	}

}
