package org.zhibu.bonussheet;

import java.util.List;

import org.zhibu.bonus.LineDraft;
import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetRow;
import org.zhibu.sheetbatch.JudgedRow;

/**
 * A row and what it would become.
 *
 * @param row the row
 * @param verdict the verdict
 * @param notes the reasons of an error, or what is to be known of the row
 * @param draft the line, {@code null} unless it would become one
 */
record Judged(SheetRow row, RowVerdict verdict, List<Sentence> notes, LineDraft draft) implements JudgedRow {
}
