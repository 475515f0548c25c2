package org.zhibu.shared;

import java.time.LocalDate;

/** Takes what was confirmed from outside into the book of facts. */
public interface FactNoter {

	/**
	 * Notes a confirmed word about a zone.
	 * @param good whether it was praise
	 * @param text what was said, at most 300 characters
	 * @param day the day it was said
	 */
	void noteFromFeedback(CurrentPerson actor, long zoneId, boolean good, String text, LocalDate day);

}
