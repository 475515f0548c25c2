package org.zhibu.blankform;

import java.time.YearMonth;

/**
 * One member's form of a month.
 *
 * @param serial its number in the month, or {@code null} while it has none
 * @param keyed whether self marks were keyed in from paper
 */
record BlankForm(long cardId, YearMonth month, Integer serial, long personId, String number, String name,
		boolean keyed) {

	/** The number printed on the form, as {@code 2026-10-007}, or {@code null}. */
	public String formNumber() {
		return (this.serial != null) ? String.format("%s-%03d", this.month, this.serial) : null;
	}

}
