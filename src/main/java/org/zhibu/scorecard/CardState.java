package org.zhibu.scorecard;

/**
 * How far a card has come; final and settled are derived from the window and the ledger.
 */
public enum CardState {

	OPEN, REVIEWED, PUBLISHED

}
