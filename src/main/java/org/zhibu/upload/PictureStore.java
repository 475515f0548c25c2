package org.zhibu.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.zhibu.shared.Missing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files below {@code ZHIBU_HOME/uploads}, readable by the owner of the process only.
 */
@Component
class PictureStore {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private final SecureRandom random = new SecureRandom();

	private final Path directory;

	PictureStore(@Value("${zhibu.home}") Path home) {
		this.directory = home.resolve("uploads");
	}

	/** Writes the bytes under a name that nobody can guess. */
	String write(byte[] bytes) {
		byte[] chance = new byte[16];
		this.random.nextBytes(chance);
		String name = HexFormat.of().formatHex(chance);
		try {
			Files.createDirectories(this.directory, ownerOnly("rwx------"));
			Path file = Files.createFile(this.directory.resolve(name), ownerOnly("rw-------"));
			Files.write(file, bytes, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
			return name;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a picture cannot be written below " + this.directory, ex);
		}
	}

	byte[] read(String name) {
		try {
			return Files.readAllBytes(this.directory.resolve(name));
		}
		catch (NoSuchFileException ex) {
			throw new Missing("picture");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a picture cannot be read below " + this.directory, ex);
		}
	}

	void remove(String name) {
		try {
			Files.deleteIfExists(this.directory.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a picture cannot be removed below " + this.directory, ex);
		}
	}

	private static FileAttribute<?>[] ownerOnly(String permissions) {
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
