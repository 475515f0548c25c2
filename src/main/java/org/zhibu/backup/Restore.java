package org.zhibu.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.zhibu.shared.StartRefused;

import org.springframework.core.env.PropertyResolver;

/** Brings a backup back into an empty home, whole or not at all. */
class Restore {

	private static final String EMPTY = "Give an empty ZHIBU_HOME, or move the old one away first.";

	private final PropertyResolver settings;

	private final Path home;

	Restore(PropertyResolver settings) {
		this.settings = settings;
		this.home = Path.of(settings.getRequiredProperty("zhibu.home"));
	}

	/**
	 * Proves the file, then restores it.
	 * @throws StartRefused if the file is no backup, is damaged, or the home is not empty
	 */
	void from(Path file) {
		refuseUnlessEmpty();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (PostgresServer.isMeant(this.settings)) {
				Archive.verify(file, new PostgresDump(PostgresServer.of(this.settings), "pg_dump"));
				restorePostgres(zip);
			}
			else {
				Archive.verify(file, new H2Dump(null));
				restoreH2(zip);
			}
			restoreUploads(zip);
		}
		catch (IOException | SQLException ex) {
			throw new StartRefused("The backup " + file + " cannot be restored: " + ex.getMessage(),
					"Check the file, or take an older backup.");
		}
		catch (BackupFailed ex) {
			throw new StartRefused("The backup " + file + " is damaged or of the other kind of database.",
					"Take another backup; one of H2 goes back to H2, one of PostgreSQL to PostgreSQL.");
		}
	}

	private void refuseUnlessEmpty() {
		Path uploads = this.home.resolve("uploads");
		try {
			boolean used = Files.exists(databaseFile()) || Files.isDirectory(uploads) && !isEmpty(uploads);
			if (used) {
				throw new StartRefused("The home " + this.home + " is not empty: nothing was restored.", EMPTY);
			}
		}
		catch (IOException ex) {
			throw new StartRefused("The home " + this.home + " cannot be read.", EMPTY);
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}

	private Path databaseFile() {
		return this.home.resolve("zhibu.mv.db");
	}

	private void restoreH2(ZipFile zip) throws IOException, SQLException {
		Files.createDirectories(this.home);
		boolean done = false;
		try (Connection connection = DriverManager.getConnection(
				this.settings.getRequiredProperty("spring.datasource.url"),
				this.settings.getProperty("spring.datasource.username", ""),
				this.settings.getProperty("spring.datasource.password", ""));
				InputStream text = Archive.database(zip, H2Dump.ENTRY)) {
			H2Dump.restore(connection, text);
			done = true;
		}
		finally {
			if (!done) {
				Files.deleteIfExists(databaseFile());
			}
		}
	}

	private void restorePostgres(ZipFile zip) throws IOException {
		PostgresServer server = PostgresServer.of(this.settings);
		Process psql;
		try {
			psql = server
				.program("psql", "--dbname=" + server.address(), "--username=" + server.user(), "--no-password",
						"--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null")
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
		}
		catch (IOException ex) {
			throw new StartRefused("The program psql is missing.",
					"Install PostgreSQL's client programs on this host.");
		}
		try (InputStream text = Archive.database(zip, PostgresDump.ENTRY)) {
			text.transferTo(psql.getOutputStream());
			psql.getOutputStream().close();
		}
		if (PostgresDump.waitFor(psql) != 0) {
			throw new StartRefused("PostgreSQL did not take the backup; nothing was changed.",
					"Restore into an empty database.");
		}
	}

	private void restoreUploads(ZipFile zip) throws IOException {
		Path uploads = this.home.resolve("uploads").toAbsolutePath().normalize();
		for (ZipEntry entry : Archive.uploads(zip)) {
			Path target = uploads.resolve(entry.getName().substring(Archive.UPLOADS.length())).normalize();
			if (!target.startsWith(uploads)) {
				throw new IOException("an upload points outside: " + entry.getName());
			}
			Files.createDirectories(target.getParent());
			try (InputStream in = zip.getInputStream(entry)) {
				Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

}
