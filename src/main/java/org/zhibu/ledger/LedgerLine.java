package org.zhibu.ledger;

import java.time.Instant;
import java.time.YearMonth;

import org.zhibu.shared.Yuan;

/** A posted entry as it is shown. */
public record LedgerLine(long id, long personId, YearMonth period, YearMonth earnedFor, LedgerKind kind, Yuan amount,
		String source, long sourceId, String ground, Instant postedAt) {

}
