package org.zhibu.house;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A template is short, uses the layout and carries no script, no style, no raw text. */
class TemplateTests {

	private static final int LINES = 80;

	/** The screen in the duty room has no rail, no bar and nobody at it. */
	private static final List<String> OWN_FRAME = List.of("kiosk");

	private static final List<Pattern> FORBIDDEN = List.of(Pattern.compile("\\sstyle\\s*="),
			Pattern.compile("<style\\b"), Pattern.compile("<script(?![^>]*\\ssrc\\s*=|[^>]*th:src\\s*=)"),
			Pattern.compile("<script[^>]*>[^<]"), Pattern.compile("\\son[a-z]+\\s*="), Pattern.compile("th:on[a-z]+"),
			Pattern.compile("th:utext"), Pattern.compile("__\\$\\{"), Pattern.compile("hx-on"),
			Pattern.compile("\"js:"), Pattern.compile("javascript:"),
			Pattern.compile("(href|src|action)\\s*=\\s*.https?://"), Pattern.compile("\\[\\("));

	static Stream<Path> templates() {
		return Sources.below(Sources.TEMPLATES, ".html").stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("templates")
	void carriesNothingThatThePolicyForbids(Path template) {
		String text = Sources.text(template);
		FORBIDDEN.forEach((pattern) -> assertThat(pattern.matcher(text).find()).as(pattern.pattern()).isFalse());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("templates")
	void isShort(Path template) {
		assertThat(Sources.text(template).lines().count()).isLessThanOrEqualTo(LINES);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("templates")
	void usesTheFrameOrIsAFragmentOrPaper(Path template) {
		String text = Sources.text(template);
		boolean framed = text.contains("~{fragments/layout ::") || text.contains("~{fragments/paper ::")
				|| text.contains("~{fragments/pdf ::");
		assertThat(framed || text.contains("th:fragment=")
				|| OWN_FRAME.contains(template.getParent().getFileName().toString()))
			.as("uses fragments/layout or declares a fragment")
			.isTrue();
	}

}
