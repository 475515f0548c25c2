package org.zhibu.strength;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * The PostgreSQL that the machine itself has, where it has one: server, {@code pg_dump}
 * and {@code psql} of one version. The build's own server comes without the programs.
 */
final class MachinePostgres {

	private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

	private static final List<String> PROGRAMS = List.of("initdb", "pg_ctl", "postgres", "pg_dump", "psql");

	private MachinePostgres() {
	}

	/** The directory of its programs, of the latest version that has them all. */
	static Optional<Path> programs() {
		if (!Files.isDirectory(VERSIONS)) {
			return Optional.empty();
		}
		try (Stream<Path> versions = Files.list(VERSIONS)) {
			return versions.map((version) -> version.resolve("bin"))
				.filter((bin) -> PROGRAMS.stream().allMatch((program) -> Files.isExecutable(bin.resolve(program))))
				.max(Comparator.comparing(Path::toString));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Its server, started on a free port with a directory of its own. */
	static EmbeddedPostgres start(Path programs) throws IOException {
		return EmbeddedPostgres.builder()
			.setPgBinaryResolver((system, machine) -> linksTo(programs))
			.setServerConfig("unix_socket_directories", "")
			.start();
	}

	/** The archive that is asked for, with nothing in it but links to the programs. */
	private static InputStream linksTo(Path programs) throws IOException {
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(archive, new LZMA2Options()))) {
			TarArchiveEntry directory = new TarArchiveEntry("bin/");
			directory.setModTime(0);
			tar.putArchiveEntry(directory);
			tar.closeArchiveEntry();
			for (String program : PROGRAMS) {
				TarArchiveEntry link = new TarArchiveEntry("bin/" + program, TarConstants.LF_SYMLINK);
				link.setLinkName(programs.resolve(program).toString());
				link.setModTime(0);
				tar.putArchiveEntry(link);
				tar.closeArchiveEntry();
			}
		}
		return new ByteArrayInputStream(archive.toByteArray());
	}

}
