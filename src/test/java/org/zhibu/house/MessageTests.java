package org.zhibu.house;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text stands in both languages, is used, and is written nowhere else. */
class MessageTests {

	private static final Path MESSAGES = Path.of("src/main/resources");

	private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

	private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9_]+)+");

	/** Literals that look like keys and are words of the audit log. */
	private static final Pattern AUDIT_WORDS = Pattern
		.compile("\\.\\s*(?:wrote|wroteUnsigned|read|refused)\\(\\s*[^\"()]*(?:\\([^\"()]*\\)[^\"()]*)*\"(\\d+)\"");

	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([A-Za-z][\\w.]*)\\s*[}(]");

	private static final Pattern BUILT_IN_TEMPLATE = Pattern.compile("#\\{\\s*\\|([^|]*)\\|");

	private static final Pattern QUOTED_IN_TEMPLATE = Pattern.compile("'([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+)'");

	/** Keys that Spring and Bean Validation look up by themselves. */
	private static final Pattern LOOKED_UP = Pattern.compile("(typeMismatch|[A-Z][A-Za-z]+)(\\..*)?");

	/**
	 * Java files that may speak Chinese themselves: what they write is stored or printed
	 * once and never translated.
	 */
	private static final List<String> SPEAK_CHINESE = List.of("scheme/Schemes.java", "account/SetupAnnouncement.java",
			"settlement/SettlementSql.java", "paper/SheetWords.java", "regulation/Clause.java", "shared/DateText.java",
			"people/PeopleBook.java", "rosterimport/Field.java", "rosterimport/Words.java",
			"rosterimport/ImportSheets.java");

	private final Set<String> chinese = keys("messages.properties");

	private final Set<String> english = keys("messages_en.properties");

	@Test
	void bothLanguagesHaveTheSameKeys() {
		assertThat(this.english).containsExactlyElementsOf(this.chinese);
	}

	@Test
	void noKeyIsWrittenTwice() throws IOException {
		for (String file : List.of("messages.properties", "messages_en.properties")) {
			List<String> keys = Files.readAllLines(MESSAGES.resolve(file))
				.stream()
				.filter((line) -> line.matches("[A-Za-z][\\w.]*\\s*=.*"))
				.map((line) -> line.substring(0, line.indexOf('=')).strip())
				.toList();
			assertThat(keys).as(file).doesNotHaveDuplicates();
		}
	}

	@Test
	void chineseIsChineseAndEnglishIsEnglish() {
		Set<String> mixed = new TreeSet<>();
		load("messages_en.properties").forEach((key, text) -> {
			if (HAN.matcher(text.toString()).find()
					&& !text.toString().matches(".*\\([^)]*\\p{IsHan}.*|.*[“”«»\"].*")) {
				mixed.add(key + "=" + text);
			}
		});
		assertThat(mixed).as("English texts with Chinese outside brackets").isEmpty();
	}

	@Test
	void everyKeyUsedExists() {
		Set<String> missing = new TreeSet<>();
		for (Path file : Sources.below(Sources.TEMPLATES, ".html")) {
			find(IN_TEMPLATE, Sources.text(file)).stream()
				.filter((key) -> !this.chinese.contains(key))
				.forEach((key) -> missing.add(file + ": " + key));
			patternsOf(file).stream()
				.filter((built) -> this.chinese.stream().noneMatch((key) -> built.matcher(key).matches()))
				.forEach((built) -> missing.add(file + ": " + built));
		}
		Set<String> firstWords = this.chinese.stream()
			.map((key) -> key.replaceFirst("\\..*", ""))
			.collect(Collectors.toSet());
		for (Path file : Sources.below(Sources.JAVA, ".java")) {
			for (String literal : speech(file)) {
				String key = literal.startsWith("{") && literal.endsWith("}")
						? literal.substring(1, literal.length() - 1) : literal;
				boolean meant = KEY.matcher(key).matches() && firstWords.contains(key.replaceFirst("\\..*", ""));
				boolean file404 = key.matches(".*\\.(html|css|js|csv|xlsx|sql|txt|yml|json)");
				if (meant && !file404 && !this.chinese.contains(key)) {
					missing.add(file + ": " + key);
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void noKeyIsUnused() {
		Set<String> unused = new TreeSet<>(this.chinese);
		unused.removeIf((key) -> LOOKED_UP.matcher(key).matches());
		for (Path file : Sources.below(Sources.TEMPLATES, ".html")) {
			unused.removeAll(find(IN_TEMPLATE, Sources.text(file)));
			unused.removeAll(find(QUOTED_IN_TEMPLATE, Sources.text(file)));
			patternsOf(file).forEach((built) -> unused.removeIf((key) -> built.matcher(key).matches()));
		}
		for (Path file : Sources.below(Sources.JAVA, ".java")) {
			for (String literal : Sources.java(file).strings()) {
				unused.remove(literal.replaceAll("^\\{|\\}$", ""));
				if (literal.matches("[a-z][A-Za-z]*\\.([A-Za-z0-9_]+\\.)*")) {
					unused.removeIf((key) -> key.startsWith(literal));
				}
			}
		}
		assertThat(unused).isEmpty();
	}

	@Test
	void templatesHardCodeNoText() {
		List<String> found = new ArrayList<>();
		for (Path file : Sources.below(Sources.TEMPLATES, ".html")) {
			new Markup(file).hardCoded().forEach((text) -> found.add(file + ": " + text));
		}
		assertThat(found).isEmpty();
	}

	@Test
	void javaHardCodesNoText() {
		List<String> found = new ArrayList<>();
		for (Path file : Sources.below(Sources.JAVA, ".java")) {
			String name = Sources.JAVA.relativize(file).toString();
			if (!SPEAK_CHINESE.contains(name) && !name.startsWith("demo/")) {
				Sources.java(file)
					.strings()
					.stream()
					.filter((text) -> HAN.matcher(text).find())
					.forEach((text) -> found.add(name + ": " + text));
			}
		}
		assertThat(found).isEmpty();
	}

	@Test
	void apostrophesOfTextsWithFiguresAreDoubled() {
		Set<String> wrong = new TreeSet<>();
		for (String file : List.of("messages.properties", "messages_en.properties")) {
			load(file).forEach((key, text) -> {
				if (text.toString().contains("{0") && text.toString().replace("''", "").contains("'")) {
					wrong.add(key + "=" + text);
				}
			});
		}
		assertThat(wrong).isEmpty();
	}

	private static List<Pattern> patternsOf(Path template) {
		return find(BUILT_IN_TEMPLATE, Sources.text(template)).stream()
			.map((built) -> Pattern.compile(Pattern.quote(built).replaceAll("\\$\\{[^}]*\\}", "\\\\E.+\\\\Q")))
			.toList();
	}

	private static List<String> speech(Path file) {
		Sources.Java java = Sources.java(file);
		List<String> strings = new ArrayList<>(java.strings());
		Set<Integer> audit = find(AUDIT_WORDS, java.code()).stream().map(Integer::valueOf).collect(Collectors.toSet());
		for (int i = strings.size() - 1; i >= 0; i--) {
			if (audit.contains(i)) {
				strings.remove(i);
			}
		}
		return strings;
	}

	private static List<String> find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.results().map((MatchResult result) -> result.group(1)).toList();
	}

	private static Set<String> keys(String file) {
		return new TreeSet<>(load(file).stringPropertyNames());
	}

	private static Properties load(String file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
			properties.load(reader);
			return properties;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/** A template walked tag by tag. */
	private static final class Markup {

		private static final Pattern PIECE = Pattern.compile(
				"<!--.*?-->|<(/?)([A-Za-z][\\w:-]*)((?:\\s+[\\w:.-]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))?)*)\\s*(/?)>|[^<]+",
				Pattern.DOTALL);

		private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

		private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr", "img", "col");

		/** Attributes that replace what stands in the element. */
		private static final Pattern FILLED = Pattern.compile("th:(text|replace|errors|insert)\\s*=");

		private final Path file;

		Markup(Path file) {
			this.file = file;
		}

		List<String> hardCoded() {
			List<String> found = new ArrayList<>();
			List<Boolean> filled = new ArrayList<>();
			Matcher pieces = PIECE.matcher(Sources.text(this.file));
			while (pieces.find()) {
				String piece = pieces.group();
				if (piece.startsWith("<!")) {
					continue;
				}
				if (pieces.group(2) == null) {
					if (HAN.matcher(piece).find() && !filled.contains(true)) {
						found.add(piece.strip());
					}
				}
				else if (!pieces.group(1).isEmpty()) {
					if (!filled.isEmpty()) {
						filled.remove(filled.size() - 1);
					}
				}
				else {
					found.addAll(spoken(pieces.group(3)));
					if (!VOID.contains(pieces.group(2)) && pieces.group(4).isEmpty()) {
						filled.add(FILLED.matcher(pieces.group(3)).find());
					}
				}
			}
			return found;
		}

		private static List<String> spoken(String attributes) {
			List<String> found = new ArrayList<>();
			Matcher each = ATTRIBUTE.matcher(attributes);
			while (each.find()) {
				String value = (each.group(2) != null) ? each.group(2) : each.group(3);
				if (HAN.matcher(value).find()) {
					found.add(each.group());
				}
			}
			return found;
		}

	}

}
