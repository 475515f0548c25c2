package org.zhibu.ledger;

import java.time.Instant;
import java.time.YearMonth;

import org.zhibu.shared.Yuan;

/**
 * An entry to be posted.
 *
 * @param personId whose money
 * @param period the month it is paid with
 * @param earnedFor the month it was earned in, never later than the period
 * @param kind score or correction
 * @param amount the money, 0.00 too
 * @param source the poster's word for where it comes from; with the id it is posted once
 * only
 * @param sourceId the id there
 * @param ground the sentence behind it
 * @param postedAt when
 * @param postedBy the person who caused it
 */
public record Posting(long personId, YearMonth period, YearMonth earnedFor, LedgerKind kind, Yuan amount, String source,
		long sourceId, String ground, Instant postedAt, Long postedBy) {

}
