package org.zhibu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Where an installation keeps its books. */
interface Place {

	/** What the application's process is told of it. */
	Map<String, String> environment();

	/** Opens the database past every wall, while the application does not run. */
	Connection open() throws SQLException;

	/** An empty directory of the benchmark. */
	static Path directory(String name) {
		Path directory = Path.of("target", "bench", name).toAbsolutePath();
		try {
			if (Files.exists(directory)) {
				try (Stream<Path> old = Files.walk(directory)) {
					old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach((file) -> file.delete());
				}
			}
			return Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
