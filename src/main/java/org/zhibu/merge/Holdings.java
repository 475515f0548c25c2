package org.zhibu.merge;

/**
 * What stands under one person.
 *
 * @param zones zones owned today or later
 * @param pairings teams looked after today or later
 * @param attached zones attached to as a worker
 * @param offices offices held today or later
 * @param badges service cards
 * @param openCards cards not yet published
 * @param doubleCards those of them in months in which the right person has one too
 * @param publishedCards cards published
 * @param entries entries in the ledger
 * @param facts facts about the person or his zones
 * @param objections objections raised
 * @param lines lines of sealed bonus lists
 * @param votes votes given
 */
record Holdings(int zones, int pairings, int attached, int offices, int badges, int openCards, int doubleCards,
		int publishedCards, int entries, int facts, int objections, int lines, int votes) {

	/** Whether anything stands there that is never moved. */
	boolean hasHistory() {
		return this.publishedCards + this.entries + this.facts + this.objections + this.lines + this.votes > 0;
	}

}
