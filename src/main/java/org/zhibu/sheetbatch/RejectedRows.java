package org.zhibu.sheetbatch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetRow;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Hands rejected rows back as the sheet they came in, with the reasons in one more
 * column.
 */
@Component
public class RejectedRows {

	private final MessageSource messages;

	RejectedRows(MessageSource messages) {
		this.messages = messages;
	}

	/** The headings of the sheet, and one for the reasons. */
	public List<String> headings(SheetRow headings, int columns) {
		List<String> texts = new ArrayList<>();
		for (int column = 0; column < columns; column++) {
			texts.add(headings.cell(column).text());
		}
		texts.add(say(new Sentence("import.reason")));
		return texts;
	}

	/** The rows as they came, each with its reasons. */
	public List<List<Object>> rows(List<PreviewRow> rejected, int columns) {
		return rejected.stream().map((row) -> cells(row, columns)).toList();
	}

	private List<Object> cells(PreviewRow row, int columns) {
		List<Object> cells = new ArrayList<>();
		for (int column = 0; column < columns; column++) {
			String text = row.row().cell(column).text();
			cells.add(text.isEmpty() ? null : text);
		}
		cells.add(row.notes().stream().map(this::say).collect(Collectors.joining(" ")));
		return cells;
	}

	private String say(Sentence sentence) {
		return this.messages.getMessage(sentence, LocaleContextHolder.getLocale());
	}

}
