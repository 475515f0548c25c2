package org.zhibu.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The backups in {@code ZHIBU_HOME/backups}, the latest fourteen. One is made at a time,
 * and it is in the list only once it was read again and counted.
 */
class BackupStore {

	static final int KEPT = 14;

	private static final String BEFORE = "zhibu-";

	private static final String AFTER = ".zip";

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private final Path home;

	private final Clock clock;

	private final ReentrantLock making = new ReentrantLock();

	BackupStore(Path home, Clock clock) {
		this.home = home;
		this.clock = clock;
	}

	/**
	 * Makes one now.
	 * @throws BackupFailed with the sentence why not; an older backup is never touched
	 * then
	 */
	BackupFile make(Dump dump) {
		if (!this.making.tryLock()) {
			throw new BackupFailed("backup.running");
		}
		try {
			Path folder = folder();
			Files.createDirectories(folder);
			Archive.ownerOnly(folder);
			Path file = folder.resolve(BEFORE + LocalDateTime.now(this.clock).format(STAMP) + AFTER);
			if (!Files.exists(file)) {
				Archive.write(file, dump, this.home.resolve("uploads"));
			}
			forgetOldest();
			return read(file).orElseThrow();
		}
		catch (IOException | SQLException ex) {
			throw new BackupFailed("backup.failed", ex.getMessage());
		}
		finally {
			this.making.unlock();
		}
	}

	/** The backups, the latest first. */
	List<BackupFile> list() {
		if (!Files.isDirectory(folder())) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder())) {
			List<BackupFile> found = new ArrayList<>();
			files.forEach((file) -> read(file).ifPresent(found::add));
			found.sort(Comparator.comparing(BackupFile::madeAt).reversed());
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** When the latest was made, if there is one. */
	Optional<LocalDateTime> latest() {
		return list().stream().findFirst().map(BackupFile::madeAt);
	}

	private void forgetOldest() throws IOException {
		List<BackupFile> all = list();
		for (BackupFile old : all.subList(Math.min(KEPT, all.size()), all.size())) {
			Files.deleteIfExists(folder().resolve(old.name()));
		}
	}

	private static Optional<BackupFile> read(Path file) {
		String name = file.getFileName().toString();
		if (!name.startsWith(BEFORE) || !name.endsWith(AFTER)) {
			return Optional.empty();
		}
		try {
			String stamp = name.substring(BEFORE.length(), name.length() - AFTER.length());
			return Optional.of(new BackupFile(name, LocalDateTime.parse(stamp, STAMP), Files.size(file)));
		}
		catch (DateTimeParseException | IOException ex) {
			return Optional.empty();
		}
	}

	private Path folder() {
		return this.home.resolve("backups");
	}

}
