package org.zhibu.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Opens the zip around an .xlsx before anything parses it: few entries, little inflated,
 * no zip in the zip, no macro, no entity or document type and no endless piece in any
 * part.
 */
final class XlsxPackage {

	static final int ENTRIES = 50;

	static final int INFLATED = 20 * 1024 * 1024;

	private static final int CHUNK = 16 * 1024;

	private final Map<String, byte[]> parts = new HashMap<>();

	private long inflated;

	private XlsxPackage() {
	}

	static XlsxPackage open(byte[] file) {
		XlsxPackage opened = new XlsxPackage();
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
			int count = 0;
			Enumeration<ZipArchiveEntry> entries = zip.getEntries();
			while (entries.hasMoreElements()) {
				if (++count > ENTRIES) {
					throw new SheetRefused("sheet.zip.entries", ENTRIES);
				}
				opened.take(zip, entries.nextElement());
			}
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof SheetRefused refused) ? refused : new SheetRefused("sheet.broken");
		}
		if (opened.part("xl/workbook.xml").isEmpty()) {
			throw new SheetRefused("sheet.zip.other");
		}
		return opened;
	}

	/** A part by its path inside the zip, letter case aside. */
	Optional<byte[]> part(String path) {
		return Optional.ofNullable(this.parts.get(path.toLowerCase(Locale.ROOT)));
	}

	/**
	 * Whether the book names a part of styles, without which the reader knows no dates.
	 */
	boolean isStyled() {
		return part("[Content_Types].xml")
			.map((types) -> new String(types, StandardCharsets.UTF_8).contains("spreadsheetml.styles+xml"))
			.orElse(false);
	}

	private void take(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
		if (entry.isDirectory()) {
			return;
		}
		if (!zip.canReadEntryData(entry)) {
			throw new SheetRefused("sheet.zip.locked");
		}
		if (name.endsWith("vbaproject.bin")) {
			throw new SheetRefused("sheet.zip.macro");
		}
		byte[] part;
		try (InputStream content = zip.getInputStream(entry)) {
			part = inflate(content);
		}
		if (part.length > 1 && part[0] == 'P' && part[1] == 'K') {
			throw new SheetRefused("sheet.zip.nested");
		}
		if (name.endsWith(".xml") || name.endsWith(".rels")) {
			requirePlain(part);
		}
		if (this.parts.put(name, part) != null) {
			throw new SheetRefused("sheet.broken");
		}
	}

	private byte[] inflate(InputStream content) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] chunk = new byte[CHUNK];
		int read = content.read(chunk);
		while (read >= 0) {
			this.inflated += read;
			if (this.inflated > INFLATED) {
				throw new SheetRefused("sheet.zip.bomb", INFLATED / 1024 / 1024);
			}
			out.write(chunk, 0, read);
			read = content.read(chunk);
		}
		return out.toByteArray();
	}

	/** XML of a spreadsheet is UTF-8 and never declares a document type or an entity. */
	private static void requirePlain(byte[] part) {
		int start = (part.length > 2 && (part[0] & 0xff) == 0xef) ? 3 : 0;
		if (part.length <= start || part[start] != '<') {
			throw new SheetRefused("sheet.broken");
		}
		String head = new String(part, 0, Math.min(part.length, 200), StandardCharsets.ISO_8859_1)
			.toLowerCase(Locale.ROOT);
		boolean otherEncoding = head.contains("encoding=") && !head.matches("(?s).*encoding=[\"']utf-8[\"'].*");
		if (otherEncoding || contains(part, "<!DOCTYPE") || contains(part, "<!ENTITY")) {
			throw new SheetRefused("sheet.zip.entities");
		}
		XmlPieces.requireShort(part);
	}

	private static boolean contains(byte[] part, String word) {
		int last = part.length - word.length();
		for (int at = 0; at <= last; at++) {
			int i = 0;
			while (i < word.length() && Character.toUpperCase((char) (part[at + i] & 0xff)) == word.charAt(i)) {
				i++;
			}
			if (i == word.length()) {
				return true;
			}
		}
		return false;
	}

}
