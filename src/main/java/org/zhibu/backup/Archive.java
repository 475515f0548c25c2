package org.zhibu.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * One backup as a zip: the database as text, the uploads, and how many rows each table
 * had.
 */
final class Archive {

	static final String UPLOADS = "uploads/";

	private static final String COUNTS = "rows.properties";

	private Archive() {
	}

	/**
	 * Writes a backup beside its final name and moves it there only once it is proved.
	 */
	static void write(Path file, Dump dump, Path uploads) throws IOException, SQLException {
		Path half = file.resolveSibling(file.getFileName() + ".part");
		try {
			try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
				zip.putNextEntry(new ZipEntry(dump.entry()));
				Map<String, Long> rows = dump.write(new Unclosed(zip));
				zip.closeEntry();
				zip.putNextEntry(new ZipEntry(COUNTS));
				zip.write(written(rows).getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
				addUploads(zip, uploads);
			}
			ownerOnly(half);
			verify(half, dump);
			Files.move(half, file);
		}
		finally {
			Files.deleteIfExists(half);
		}
	}

	private static void addUploads(ZipOutputStream zip, Path uploads) throws IOException {
		if (!Files.isDirectory(uploads)) {
			return;
		}
		List<Path> files;
		try (Stream<Path> found = Files.walk(uploads)) {
			files = found.filter(Files::isRegularFile).sorted().toList();
		}
		for (Path one : files) {
			zip.putNextEntry(new ZipEntry(UPLOADS + uploads.relativize(one).toString().replace('\\', '/')));
			Files.copy(one, zip);
			zip.closeEntry();
		}
	}

	/**
	 * Opens a backup again, reads its database into a throw-away one and counts.
	 * @throws BackupFailed if a table differs or an upload cannot be read
	 */
	static void verify(Path file, Dump dump) throws IOException, SQLException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			Map<String, Long> expected = counts(zip);
			Map<String, Long> found;
			try (InputStream text = database(zip, dump.entry())) {
				found = dump.read(text);
			}
			if (!found.equals(expected)) {
				throw new BackupFailed("backup.differs", differing(expected, found));
			}
			for (ZipEntry entry : uploads(zip)) {
				try (InputStream in = zip.getInputStream(entry)) {
					in.transferTo(OutputStream.nullOutputStream());
				}
			}
		}
	}

	static InputStream database(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			throw new BackupFailed("backup.unreadable");
		}
		return new BufferedInputStream(zip.getInputStream(entry));
	}

	static List<? extends ZipEntry> uploads(ZipFile zip) {
		return zip.stream().filter((entry) -> entry.getName().startsWith(UPLOADS) && !entry.isDirectory()).toList();
	}

	private static Map<String, Long> counts(ZipFile zip) throws IOException {
		ZipEntry entry = zip.getEntry(COUNTS);
		if (entry == null) {
			throw new BackupFailed("backup.unreadable");
		}
		Properties read = new Properties();
		read.load(new StringReader(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
		Map<String, Long> rows = new TreeMap<>();
		read.forEach((table, count) -> rows.put((String) table, Long.valueOf((String) count)));
		return rows;
	}

	private static String written(Map<String, Long> rows) {
		StringWriter text = new StringWriter();
		rows.forEach((table, count) -> text.append(table).append('=').append(count.toString()).append('\n'));
		return text.toString();
	}

	private static String differing(Map<String, Long> expected, Map<String, Long> found) {
		return expected.keySet()
			.stream()
			.filter((table) -> !expected.get(table).equals(found.get(table)))
			.findFirst()
			.orElse("?");
	}

	static void ownerOnly(Path file) throws IOException {
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(file,
					PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
		}
	}

	/** Keeps the zip open when a writer of one entry closes. */
	private static final class Unclosed extends FilterOutputStream {

		Unclosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
