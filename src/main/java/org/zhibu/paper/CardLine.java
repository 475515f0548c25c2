package org.zhibu.paper;

import org.zhibu.scorecard.CardState;
import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

/**
 * One card as it stood at a moment, with the names frozen at publication where it is
 * published.
 *
 * @param zones the zones frozen at publication, or {@code null}
 * @param revision the version then in force
 * @param held whether an open matter keeps it from being settled now
 * @param settled whether it was settled with its own month
 */
record CardLine(long cardId, long personId, String number, String name, String zones, CardState state, boolean excused,
		boolean held, boolean settled, int revision, Points total, Integer stars, Yuan money) {

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
		return this.excused ? SheetState.EXCUSED : this.settled ? SheetState.SETTLED : SheetState.HELD;
	}

}
