package org.zhibu.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook without the moment it was written, so that the same list gives the same
 * bytes and a checksum means something.
 */
final class TimelessZip {

	private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 1, 1, 0, 0);

	private static final Pattern CREATED = Pattern
		.compile("(?<before><dcterms:created[^>]*>)[^<]*(?<after></dcterms:created>)");

	private TimelessZip() {
	}

	/**
	 * The same parts, each without a time. The writer's own zip states sizes only at its
	 * end, so it is read from there.
	 */
	static byte[] of(byte[] written) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length);
		try (ZipFile in = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(written)).get();
				ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (ZipArchiveEntry part : Collections.list(in.getEntriesInPhysicalOrder())) {
				ZipEntry entry = new ZipEntry(part.getName());
				entry.setTimeLocal(MOMENT);
				out.putNextEntry(entry);
				out.write(content(part.getName(), in.getInputStream(part).readAllBytes()));
				out.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] content(String name, byte[] content) {
		if (!name.equals("docProps/core.xml")) {
			return content;
		}
		String text = new String(content, StandardCharsets.UTF_8);
		return CREATED.matcher(text)
			.replaceAll("${before}2026-01-01T00:00:00Z${after}")
			.getBytes(StandardCharsets.UTF_8);
	}

}
