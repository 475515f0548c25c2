package org.zhibu.rosterimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetFile;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/**
 * The sheets that are handed out: the empty form, a sample, the rejected rows with
 * reasons.
 */
@Service
class ImportSheets {

	private static final int EVERY_ROW = 10_000;

	private final Imports imports;

	private final MessageSource messages;

	ImportSheets(Imports imports, MessageSource messages) {
		this.imports = imports;
		this.messages = messages;
	}

	byte[] blank() {
		return SheetFile.xlsx("花名册", headings(), List.of());
	}

	byte[] sample() {
		return SheetFile.xlsx("花名册", headings(),
				List.of(Arrays.asList("90001", "林向前", "掘进一班", "掘进队", "早班", "掘进工", "正式工", "党员", "2015-07-01", "第一党小组",
						1988, "2010-03-15", "2012-03-15"),
						Arrays.asList("90002", "石小山", "掘进一班", "掘进队", "早班", "扒渣工", "劳务工", "群众", null, null, 1999,
								"2024-06-01", null)));
	}

	private static List<String> headings() {
		return Arrays.stream(Field.values()).map(Field::heading).toList();
	}

	/**
	 * The rejected rows under their own headings, with the reasons in one more column.
	 */
	byte[] rejected(long id, boolean workbook) {
		ImportBatch batch = this.imports.batch(id);
		int columns = batch.mapping().fields().size();
		List<String> headings = new ArrayList<>();
		for (int column = 0; column < columns; column++) {
			headings.add(batch.headings().cell(column).text());
		}
		headings.add(say(new Sentence("import.reason")));
		List<List<Object>> rows = this.imports.page(batch, RowVerdict.ERROR.name(), 0, EVERY_ROW)
			.stream()
			.map((row) -> cells(row, columns))
			.toList();
		return workbook ? SheetFile.xlsx("花名册", headings, rows) : SheetFile.csv(headings, rows);
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
