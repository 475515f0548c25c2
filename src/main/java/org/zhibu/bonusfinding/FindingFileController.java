package org.zhibu.bonusfinding;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;
import org.zhibu.sheet.FileAnswer;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The findings of a month as files; like all files of the branch in Chinese. */
@Controller
class FindingFileController {

	private static final List<String> HEADINGS = List.of("bonusfinding.rule", "bonusfinding.line", "bonusfinding.cell",
			"bonusfinding.number", "bonusfinding.subject", "bonusfinding.said", "bonusfinding.state",
			"bonusfinding.explanation", "bonusfinding.settledBy");

	private final FindingViews views;

	private final MessageSource messages;

	FindingFileController(FindingViews views, MessageSource messages) {
		this.views = views;
		this.messages = messages;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/findings.csv")
	ResponseEntity<byte[]> csv(@PathVariable YearMonth month, @ModelAttribute("filter") FindingFilter filter) {
		return FileAnswer.csv(name(month), headings(), rows(month, filter));
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/findings.xlsx")
	ResponseEntity<byte[]> xlsx(@PathVariable YearMonth month, @ModelAttribute("filter") FindingFilter filter) {
		return FileAnswer.xlsx(name(month), headings(), rows(month, filter));
	}

	private List<String> headings() {
		return HEADINGS.stream().map((key) -> chinese(new Sentence(key))).toList();
	}

	private List<List<Object>> rows(YearMonth month, FindingFilter filter) {
		return this.views.all(month, filter).stream().map(this::cells).toList();
	}

	private List<Object> cells(FindingRow row) {
		return List.of(chinese(new Sentence(row.rule().key())), orEmpty(row.lineNo()), orEmpty(row.cell()),
				orEmpty(row.number()), orEmpty(row.subject()), chinese(row.said()),
				chinese(new Sentence(row.state().key())), orEmpty(row.explanation()), orEmpty(row.settledBy()));
	}

	private static Object orEmpty(Object value) {
		return (value != null) ? value : "";
	}

	private String chinese(Sentence sentence) {
		return this.messages.getMessage(sentence, Locale.SIMPLIFIED_CHINESE);
	}

	private String name(YearMonth month) {
		return chinese(new Sentence("bonusfinding.file", month.toString()));
	}

}
