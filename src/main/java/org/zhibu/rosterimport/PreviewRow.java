package org.zhibu.rosterimport;

import java.util.List;

import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetRow;

/**
 * A row in the preview.
 *
 * @param row the row
 * @param verdict what it would do
 * @param notes why not, or what changes
 */
record PreviewRow(SheetRow row, RowVerdict verdict, List<Sentence> notes) {
}
