package org.zhibu.fact;

import java.time.LocalDate;

import org.zhibu.shared.Verdict;

/**
 * One line of the book as a reader sees it.
 *
 * @param about the person's name, or the zone's
 * @param owner who owned the zone that day, or {@code null}
 * @param noter who noted it, or {@code null} for whoever it is about
 * @param reason why it was withdrawn, or {@code null}
 */
record FactLine(long id, int version, LocalDate day, String place, String about, String owner, int itemNo, String seen,
		boolean good, boolean photo, String noter, String reason, Verdict withdraw) {

	public boolean withdrawn() {
		return this.reason != null;
	}

}
