package org.zhibu.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of the stubs in {@code ZHIBU_HOME/keys/stub.key}, readable by its owner only.
 * It is made with the first stub and never replaced: without it the seals of old stubs
 * can no longer be verified, only their hashes.
 */
@Component
class StubKey {

	private static final int BYTES = 32;

	private final Path file;

	StubKey(@Value("${zhibu.home}") Path home) {
		this.file = home.resolve("keys").resolve("stub.key");
	}

	/** The key, made if there is none. */
	byte[] use() {
		return find().orElseGet(this::make);
	}

	/** The key, if it is there. */
	Optional<byte[]> find() {
		try {
			return Files.exists(this.file) ? Optional.of(HexFormat.of().parseHex(Files.readString(this.file).strip()))
					: Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the key of the stubs cannot be read: " + this.file, ex);
		}
	}

	private byte[] make() {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		try {
			boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
			Files.createDirectories(this.file.getParent());
			if (posix) {
				Files.setPosixFilePermissions(this.file.getParent(), PosixFilePermissions.fromString("rwx------"));
			}
			Files.writeString(this.file, HexFormat.of().formatHex(key), StandardOpenOption.CREATE_NEW);
			if (posix) {
				Files.setPosixFilePermissions(this.file, PosixFilePermissions.fromString("rw-------"));
			}
			return key;
		}
		catch (FileAlreadyExistsException ex) {
			return find().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the key of the stubs cannot be made: " + this.file, ex);
		}
	}

}
