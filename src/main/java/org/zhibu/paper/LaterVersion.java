package org.zhibu.paper;

import java.time.Instant;

import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * A version of a card after publication, with what the card said before it.
 *
 * @param reversed whether it corrected a card whose money was already posted
 */
record LaterVersion(int revision, Instant inForceAt, Points oldTotal, Integer oldStars, Yuan oldMoney,
		boolean reversed) {

	/**
	 * Whether the version was in force when the month closed. One of the very same moment
	 * was, when the money posted then is already its own.
	 * @param settled whether the card was settled with its month
	 */
	boolean inForceAtClosing(Instant closedAt, boolean settled) {
		return this.inForceAt.isBefore(closedAt) || this.inForceAt.equals(closedAt) && settled && !this.reversed;
	}

}
