package org.zhibu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server for the time of a row. Autovacuum is off, so that its work does not
 * fall on one side of a comparison; every filled table is analysed by hand.
 */
final class Postgres implements AutoCloseable {

	/** A tick of the kernel's clock of a process, in milliseconds. */
	private static final int TICK = 10;

	private final EmbeddedPostgres server;

	private final long postmaster;

	Postgres() throws IOException, SQLException {
		this.server = EmbeddedPostgres.builder()
			.setServerConfig("autovacuum", "off")
			.setServerConfig("max_wal_size", "4GB")
			.setServerConfig("shared_buffers", "512MB")
			.start();
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create role zhibu_owner login password 'owner'");
			statement.execute("create role zhibu_app login password 'app' nobypassrls");
			long backend = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
			this.postmaster = ProcessHandle.of(backend).orElseThrow().parent().orElseThrow().pid();
		}
	}

	/** A new database, which the application reaches as a role that owns nothing. */
	Place database(String name) throws SQLException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name + " owner zhibu_owner");
		}
		return new Database(this.server, name, Place.directory(name));
	}

	/** User and system time of the server with all its processes, in milliseconds. */
	double cpu() {
		try (Stream<ProcessHandle> children = ProcessHandle.of(this.postmaster).orElseThrow().children()) {
			return (ticks(this.postmaster, 4) + children.mapToLong((child) -> ticks(child.pid(), 2)).sum()) * TICK;
		}
	}

	/**
	 * The first so many of: user and system time of a process, user and system time of
	 * its ended children.
	 */
	private static long ticks(long process, int counters) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
			String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			long ticks = 0;
			for (int i = 0; i < counters; i++) {
				ticks += Long.parseLong(fields[11 + i]);
			}
			return ticks;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	private record Database(EmbeddedPostgres server, String name, Path home) implements Place {

		@Override
		public Map<String, String> environment() {
			return Map.of("ZHIBU_HOME", this.home.toString(), "SPRING_PROFILES_ACTIVE", "postgres", "ZHIBU_DB_URL",
					"jdbc:postgresql://localhost:" + this.server.getPort() + "/" + this.name, "ZHIBU_DB_USER",
					"zhibu_app", "ZHIBU_DB_PASSWORD", "app", "ZHIBU_DB_OWNER", "zhibu_owner", "ZHIBU_DB_OWNER_PASSWORD",
					"owner");
		}

		@Override
		public Connection open() throws SQLException {
			return this.server.getDatabase("postgres", this.name).getConnection();
		}

	}

}
