package org.zhibu.sheetbatch;

import java.util.List;

import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetRow;

/**
 * A row as the preview shows it.
 *
 * @param row the row
 * @param verdict what would become of it
 * @param notes why, or what is to be known of it
 */
public record PreviewRow(SheetRow row, SheetVerdict verdict, List<Sentence> notes) implements JudgedRow {
}
