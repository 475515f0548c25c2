package org.zhibu.agenda;

/** How a body votes on an item. */
public enum Ballot {

	/** By show of hands: each person's vote stands in the minutes. */
	OPEN,
	/** An election: secret, only counts are kept (design 1.5). */
	ELECTION

}
