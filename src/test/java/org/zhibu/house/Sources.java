package org.zhibu.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The source tree as text, for the rules that bytecode cannot tell. */
final class Sources {

	static final Path JAVA = Path.of("src/main/java/org/zhibu");

	static final Path TEMPLATES = Path.of("src/main/resources/templates");

	static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	private Sources() {
	}

	/** The files below a directory whose name ends so, in order. */
	static List<Path> below(Path root, String ending) {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A Java file taken apart: its code with empty strings and no comments, its strings.
	 */
	static Java java(Path file) {
		return new Reader(text(file)).read();
	}

	/**
	 * A Java file.
	 *
	 * @param code the code without comments, each string replaced by its number between
	 * quotes
	 * @param strings the string literals and text blocks as written
	 */
	record Java(String code, List<String> strings) {
	}

	private static final class Reader {

		private final String text;

		private final StringBuilder code = new StringBuilder();

		private final List<String> strings = new ArrayList<>();

		private int at;

		Reader(String text) {
			this.text = text;
		}

		Java read() {
			while (this.at < this.text.length()) {
				if (looksAt("//")) {
					skipTo("\n", 0);
				}
				else if (looksAt("/*")) {
					skipTo("*/", 2);
				}
				else if (looksAt("\"\"\"")) {
					take("\"\"\"");
				}
				else if (looksAt("\"")) {
					take("\"");
				}
				else if (looksAt("'")) {
					int end = this.at + ((this.text.charAt(this.at + 1) == '\\') ? 3 : 2);
					this.at = this.text.indexOf('\'', end - 1) + 1;
				}
				else {
					this.code.append(this.text.charAt(this.at++));
				}
			}
			return new Java(this.code.toString(), this.strings);
		}

		private boolean looksAt(String sign) {
			return this.text.startsWith(sign, this.at);
		}

		private void skipTo(String sign, int beyond) {
			int end = this.text.indexOf(sign, this.at + beyond);
			this.at = (end < 0) ? this.text.length() : end + beyond;
		}

		private void take(String quote) {
			int from = this.at + quote.length();
			int end = from;
			while (!this.text.startsWith(quote, end)) {
				end += (this.text.charAt(end) == '\\') ? 2 : 1;
			}
			this.code.append('"').append(this.strings.size()).append('"');
			this.strings.add(this.text.substring(from, end));
			this.at = end + quote.length();
		}

	}

}
