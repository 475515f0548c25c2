package org.zhibu.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own {@code pg_dump}, called as a program. */
class PostgresDump implements Dump {

	static final String ENTRY = "database.postgresql.sql";

	private static final String COMPLETE = "-- PostgreSQL database dump complete";

	private static final Pattern COPY = Pattern.compile("COPY (?:public\\.)?\"?(\\w+)\"? \\(.*\\) FROM stdin;");

	private static final Pattern OLDER = Pattern.compile("server version: (\\d+)[^;]*; pg_dump version: (\\d+)");

	private final PostgresServer server;

	private final String program;

	PostgresDump(PostgresServer server, String program) {
		this.server = server;
		this.program = program;
	}

	@Override
	public String entry() {
		return ENTRY;
	}

	@Override
	public Map<String, Long> write(OutputStream out) throws IOException {
		List<String> command = new ArrayList<>(List.of(this.program, "--dbname=" + this.server.address(),
				"--username=" + this.server.user(), "--no-password", "--no-owner", "--no-privileges"));
		if (this.server.ownerApart()) {
			// the owner's policy lets him read all; without it the program refuses rather
			// than leave rows out
			command.add("--enable-row-security");
		}
		Process dump;
		try {
			dump = this.server.program(command.toArray(String[]::new)).start();
		}
		catch (IOException ex) {
			throw new BackupFailed("backup.program.missing", this.program);
		}
		dump.getOutputStream().close();
		CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> textOf(dump.getErrorStream()));
		Map<String, Long> rows = copied(dump.getInputStream(), out);
		int status = waitFor(dump);
		if (status != 0 || rows == null) {
			throw failed(said.join());
		}
		return rows;
	}

	/** An older program refuses a newer server, and the remedy is another program. */
	private BackupFailed failed(String complaint) {
		Matcher older = OLDER.matcher(complaint);
		return older.find() ? new BackupFailed("backup.program.older", this.program, older.group(2), older.group(1))
				: new BackupFailed("backup.program.failed", this.program, firstLine(complaint));
	}

	/** A dump is whole when it ends as its program ends it. */
	@Override
	public Map<String, Long> read(InputStream in) throws IOException {
		Map<String, Long> rows = copied(in, OutputStream.nullOutputStream());
		if (rows == null) {
			throw new BackupFailed("backup.unreadable");
		}
		return rows;
	}

	/** Passes the text on and counts its rows; nothing if it breaks off. */
	private static Map<String, Long> copied(InputStream in, OutputStream out) throws IOException {
		Map<String, Long> rows = new TreeMap<>();
		BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		String table = null;
		boolean complete = false;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			out.write(line.getBytes(StandardCharsets.UTF_8));
			out.write('\n');
			if (table != null) {
				if (line.equals("\\.")) {
					table = null;
				}
				else {
					rows.merge(table, 1L, Long::sum);
				}
				continue;
			}
			Matcher copy = COPY.matcher(line);
			if (copy.matches()) {
				table = copy.group(1);
				rows.put(table, 0L);
			}
			complete |= line.equals(COMPLETE);
		}
		out.flush();
		return complete ? rows : null;
	}

	static int waitFor(Process process) {
		try {
			return process.waitFor();
		}
		catch (InterruptedException ex) {
			process.destroy();
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	static String textOf(InputStream in) {
		try {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "";
		}
	}

	static String firstLine(String text) {
		return text.lines().findFirst().orElse("");
	}

}
