package org.zhibu.sheetbatch;

import java.util.List;

/**
 * A page of the preview.
 *
 * @param rows its rows
 * @param show the name of the verdict that is shown, empty for all
 * @param next the number of the row after which the next page begins, or {@code null}
 */
public record VerdictPage(List<PreviewRow> rows, String show, Integer next) {
}
