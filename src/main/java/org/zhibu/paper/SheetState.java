package org.zhibu.paper;

/** How far a card is, as a sheet says it. */
enum SheetState {

	OPEN, REVIEWED, PUBLISHED, FINAL, SETTLED, HELD, EXCUSED, BACKFILLED;

	/** The message key of its name on a page. */
	public String key() {
		return "paper.state." + name();
	}

}
