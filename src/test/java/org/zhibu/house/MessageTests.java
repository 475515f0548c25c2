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

	/** Calls whose text is said to people. */
	private static final Pattern SAYS = Pattern.compile("(?:\\bnew\\s+(?:Sentence|Barred|RuleViolation|BackupFailed)"
			+ "|\\bno|\\bnoIf|RuleViolation\\.at|addFlashAttribute|\\bsuper)\\(");

	private static final Pattern NUMBERED = Pattern.compile("\"(\\d+)\"");

	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([A-Za-z][\\w.]*)\\s*[}(]");

	private static final Pattern BUILT_IN_TEMPLATE = Pattern.compile("#\\{\\s*\\|([^|]*)\\|");

	private static final Pattern QUOTED_IN_TEMPLATE = Pattern.compile("'([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+\\.?)'");

	private static final Pattern PREFIX_IN_TEMPLATE = Pattern.compile("'([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)*\\.)'");

	/** Keys that Spring and Bean Validation look up by themselves. */
	private static final Pattern LOOKED_UP = Pattern.compile("(typeMismatch|[A-Z][A-Za-z]+)(\\..*)?");

	/**
	 * Java that may speak Chinese itself: default items, headings and words of files that
	 * are always Chinese, words read from sheets, dates and clauses, reasons kept on
	 * cards.
	 */
	private static final List<String> SPEAK_CHINESE = List.of("scheme/Schemes.java", "setup/SetupAnnouncement.java",
			"settlement/SettlementSql.java", "paper/", "stub/", "bonuspaper/BonusWords.java", "bonussheet/",
			"shared/Yuan.java", "people/PeopleBook.java", "people/PeopleController.java", "rosterimport/",
			"regulation/Clause", "shared/DateText.java", "fairness/Fairness.java", "demo/",
			"bonusrule/SameAmountTwice.java", "backfill/BackfillSheet.java", "merge/Merging.java",
			"expensepaper/ExpenseWords.java", "meetingpage/TimeProposal.java", "meetingpage/TimeText.java",
			"confidence/ForbiddenWords.java", "coverage/CoverageWords.java");

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
			find(PREFIX_IN_TEMPLATE, Sources.text(file))
				.forEach((prefix) -> unused.removeIf((key) -> key.startsWith(prefix)));
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
			if (SPEAK_CHINESE.stream().noneMatch(name::startsWith)) {
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

	/** The literals inside calls whose text is said to people. */
	private static List<String> speech(Path file) {
		Sources.Java java = Sources.java(file);
		Set<Integer> said = new TreeSet<>();
		Matcher calls = SAYS.matcher(java.code());
		while (calls.find()) {
			String inside = insideOf(java.code(), calls.end());
			find(NUMBERED, inside).forEach((number) -> said.add(Integer.valueOf(number)));
		}
		List<String> speech = new ArrayList<>(said.stream().map(java.strings()::get).toList());
		java.strings().stream().filter((text) -> text.matches("\\{[a-z][\\w.]*\\.[\\w.]+}")).forEach(speech::add);
		return speech;
	}

	/** From an opening bracket to the one that closes it. */
	private static String insideOf(String code, int from) {
		int depth = 1;
		int at = from;
		while (at < code.length() && depth > 0) {
			char sign = code.charAt(at++);
			depth += (sign == '(') ? 1 : (sign == ')') ? -1 : 0;
		}
		return code.substring(from, at);
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
