package org.zhibu.strength;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Phrases planted in notes, and the scan that finds them in whatever a program writes: as
 * they are, escaped as databases, scripts, pages and addresses escape them, in base64, in
 * the parts of a zip.
 */
final class Plants {

	/** A letter for what it was planted in, and a number. */
	static final Pattern PHRASE = Pattern.compile("暗语[A-Z]\\d{3}");

	private static final Pattern UNICODE = Pattern.compile("\\\\u?([0-9a-fA-F]{4})");

	private static final Pattern ENTITY = Pattern.compile("&#(x?)([0-9a-fA-F]{2,6});");

	private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

	private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{12,}={0,2}");

	private Plants() {
	}

	/** The phrases in a file. */
	static Set<String> in(byte[] file) {
		if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
			return in(new String(file, StandardCharsets.UTF_8));
		}
		Set<String> found = new TreeSet<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				found.addAll(in(entry.getName()));
				found.addAll(in(zip.readAllBytes()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	/** The phrases in a text. */
	static Set<String> in(String text) {
		Set<String> found = new TreeSet<>();
		look(text, found);
		look(decoded(text, UNICODE, (code) -> Character.toString(Integer.parseInt(code.group(1), 16))), found);
		look(decoded(text, ENTITY,
				(code) -> Character.toString(Integer.parseInt(code.group(2), code.group(1).isEmpty() ? 10 : 16))),
				found);
		look(decoded(text, PERCENT, (code) -> URLDecoder.decode(code.group(), StandardCharsets.UTF_8)), found);
		look(decoded(text, BASE64, (code) -> unsealed(code.group())), found);
		return found;
	}

	private static void look(String text, Set<String> found) {
		PHRASE.matcher(text).results().map(MatchResult::group).forEach(found::add);
	}

	private static String decoded(String text, Pattern code, Function<MatchResult, String> meaning) {
		return code.matcher(text).replaceAll((one) -> Matcher.quoteReplacement(meaning.apply(one)));
	}

	private static String unsealed(String base64) {
		try {
			return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return base64;
		}
	}

}
