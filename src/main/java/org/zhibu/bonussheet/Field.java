package org.zhibu.bonussheet;

/** What a column of the sheet holds. */
enum Field {

	NOTHING, NUMBER, NAME, TEAM, TRADE, ATTENDANCE, COEFFICIENT, BASE, REWARD, DEDUCTION, REASON, CLAUSE, SCORE, NET;

	/** Whether several columns may hold it. */
	boolean isRepeatable() {
		return this == NOTHING || isAmount() || isRemark();
	}

	/** A reward or a deduction. */
	boolean isAmount() {
		return this == REWARD || this == DEDUCTION;
	}

	/** What is said of the amount to its left. */
	boolean isRemark() {
		return this == REASON || this == CLAUSE;
	}

	/** Whether its cells hold money. */
	boolean isMoney() {
		return isAmount() || isStated() || this == BASE;
	}

	/** Money that the sheet only states and that is compared with our own sum. */
	boolean isStated() {
		return this == SCORE || this == NET;
	}

	/**
	 * Whether a formula may stand there: its cells are compared or shown, never counted.
	 */
	boolean mayBeReckoned() {
		return !isAmount() && this != BASE && this != NUMBER && this != NAME;
	}

	/** The message key of its name. */
	public String key() {
		return "bonussheet.field." + name();
	}

}
