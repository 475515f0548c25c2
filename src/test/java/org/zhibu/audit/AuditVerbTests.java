package org.zhibu.audit;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every verb that the code notes is said in plain words in both languages. */
class AuditVerbTests {

	private static final Pattern NOTED = Pattern
		.compile("\\.(?:wrote|wroteUnsigned|read)\\([^;]*?\"([a-z][A-Za-z]*\\.[a-z][A-Za-z]*)\"", Pattern.DOTALL);

	private static final Pattern AUDITED = Pattern.compile("audit(?:Log)?\\s*$|log\\s*$");

	@ParameterizedTest
	@ValueSource(strings = { "messages.properties", "messages_en.properties" })
	void everyVerbHasItsWords(String file) throws IOException {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
			messages.load(reader);
		}
		TreeSet<String> verbs = verbs();
		assertThat(verbs).contains("scheme.set", "scorecard.signed", "month.closed", "question.asked",
				"office.founded");
		assertThat(verbs).allSatisfy((verb) -> assertThat(messages).containsKey("audit.verb." + verb));
	}

	private static TreeSet<String> verbs() throws IOException {
		TreeSet<String> verbs = new TreeSet<>();
		List<Path> sources;
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			sources = files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
		for (Path source : sources) {
			String code = Files.readString(source);
			Matcher noted = NOTED.matcher(code);
			while (noted.find()) {
				String before = code.substring(Math.max(0, noted.start() - 40), noted.start());
				if (AUDITED.matcher(before).find()) {
					verbs.add(noted.group(1));
				}
			}
		}
		return verbs;
	}

}
