package org.zhibu.paper;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.shared.Yuan;

/**
 * One page of the ledger of a month.
 *
 * @param rows the entries, corrections next to what they replace
 * @param next where the next page begins, or {@code null}
 * @param count how many entries the month has
 * @param sum the sum of all of them
 */
record LedgerPage(YearMonth month, List<LedgerRow> rows, String next, long count, Yuan sum) {

}
