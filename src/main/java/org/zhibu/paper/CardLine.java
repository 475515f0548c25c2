package org.zhibu.paper;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.zhibu.scorecard.CardState;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * One card, with the names frozen at publication where it is published.
 *
 * @param zones the zones frozen at publication, or {@code null}
 * @param revision the version in force
 * @param held whether an open matter keeps it from being settled now
 * @param settled whether it was settled with its own month
 * @param backfilled whether it was keyed in afterwards and so is never settled
 */
record CardLine(long cardId, long personId, String number, String name, String zones, CardState state, boolean excused,
		boolean held, boolean settled, boolean backfilled, int revision, Points total, Integer stars, Yuan money) {

	/** The same card as it stood when its month closed. */
	CardLine atClosing(List<LaterVersion> versions, Instant closedAt) {
		return versions.stream()
			.filter((version) -> !version.inForceAtClosing(closedAt, this.settled))
			.min(Comparator.comparingInt(LaterVersion::revision))
			.map((next) -> new CardLine(this.cardId, this.personId, this.number, this.name, this.zones, this.state,
					this.excused, this.held, this.settled, this.backfilled, next.revision() - 1, next.oldTotal(),
					next.oldStars(), next.oldMoney()))
			.orElse(this);
	}

	/** The state of the card while its month is not closed. */
	SheetState state(boolean windowOpen) {
		if (this.excused) {
			return SheetState.EXCUSED;
		}
		return switch (this.state) {
			case OPEN -> SheetState.OPEN;
			case REVIEWED -> SheetState.REVIEWED;
			case PUBLISHED -> this.held ? SheetState.HELD : windowOpen ? SheetState.PUBLISHED : SheetState.FINAL;
		};
	}

	/** The state of the card in its closed month, for ever. */
	SheetState stateAtClosing() {
		if (this.backfilled) {
			return SheetState.BACKFILLED;
		}
		return this.excused ? SheetState.EXCUSED : this.settled ? SheetState.SETTLED : SheetState.HELD;
	}

}
