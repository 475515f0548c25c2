package org.zhibu.confidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of the notes in {@code ZHIBU_HOME/keys/notes.key}, one a line, the newest
 * last, readable by their owner only. Older ones stay: notes not yet re-sealed and old
 * backups need them.
 */
@Component
class NoteKeys {

	private static final int BYTES = 32;

	private static final int ID_BYTES = 4;

	private static final HexFormat HEX = HexFormat.of();

	private final Path file;

	private final SecureRandom random = new SecureRandom();

	NoteKeys(@Value("${zhibu.home}") Path home) {
		this.file = home.resolve("keys").resolve("notes.key");
	}

	/** All keys, the newest last; none while there is no file. */
	synchronized List<Key> all() {
		try {
			return Files.exists(this.file)
					? Files.readAllLines(this.file).stream().filter((line) -> !line.isBlank()).map(Key::read).toList()
					: List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the keys of the notes cannot be read: " + this.file, ex);
		}
	}

	Optional<Key> newest() {
		List<Key> all = all();
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
	}

	Optional<Key> find(String id) {
		return all().stream().filter((key) -> key.id().equals(id)).findFirst();
	}

	/** Makes a further key, with which everything is sealed from now on. */
	synchronized Key make() {
		Key made = new Key(HEX.formatHex(bytes(ID_BYTES)), bytes(BYTES));
		List<String> lines = new ArrayList<>(all().stream().map(Key::written).toList());
		lines.add(made.written());
		write(lines);
		return made;
	}

	private byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		this.random.nextBytes(bytes);
		return bytes;
	}

	/** Written beside and moved into place: a reader sees the old file or the new one. */
	private void write(List<String> lines) {
		try {
			boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
			Files.createDirectories(this.file.getParent());
			Path fresh = this.file.resolveSibling("notes.key.new");
			Files.deleteIfExists(fresh);
			if (posix) {
				Files.setPosixFilePermissions(this.file.getParent(), PosixFilePermissions.fromString("rwx------"));
				Files.createFile(fresh,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			}
			else {
				Files.createFile(fresh);
			}
			Files.write(fresh, lines, StandardOpenOption.WRITE);
			Files.move(fresh, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the keys of the notes cannot be written: " + this.file, ex);
		}
	}

	/** A key with the id under which notes name it. */
	record Key(String id, byte[] bytes) {

		static Key read(String line) {
			String[] parts = line.strip().split(" ");
			return new Key(parts[0], HEX.parseHex(parts[1]));
		}

		String written() {
			return this.id + " " + HEX.formatHex(this.bytes);
		}

		@Override
		public String toString() {
			return this.id;
		}

	}

}
