package org.zhibu.scorecard;

import org.zhibu.shared.CurrentPerson;

/** Settles a card that its closing left out, once nothing holds it any more. */
public interface HeldCards {

	/**
	 * Settles the card alone if its month is closed, it is not settled yet, and nothing
	 * holds it.
	 */
	void settleIfFree(CurrentPerson actor, Scorecard card);

}
