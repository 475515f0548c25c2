package org.zhibu.paper;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.ledger.LedgerKind;
import org.zhibu.shared.Yuan;

/**
 * An entry of the ledger ready to show, with the name frozen on its card.
 *
 * @param cardId the card behind it, or {@code null}
 * @param pair what a reversal and its replacement have in common
 * @param postedAt Beijing time
 */
record LedgerRow(long id, Long cardId, long pair, String number, String name, LedgerKind kind, Yuan amount,
		YearMonth earnedFor, String ground, LocalDateTime postedAt) {

	List<Object> cells() {
		return List.of(this.number, this.name, SheetWords.of(this.kind), this.amount, this.earnedFor.toString(),
				this.ground, this.postedAt);
	}

	/** Where the list goes on after this row. */
	String place() {
		return this.number + "~" + this.pair + "~" + this.id;
	}

}
