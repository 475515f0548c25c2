package org.zhibu.shared;

import java.time.LocalDate;
import java.util.List;

/**
 * What changed since a person last looked; shown on the desk, gathered in one statement.
 */
public interface News {

	/** What this person has not yet marked as seen, the newest first. */
	Digest unseenBy(CurrentPerson person);

	/**
	 * The newest of what is unseen.
	 *
	 * @param unseen how many there are in all
	 * @param latest the newest few
	 */
	record Digest(int unseen, List<Item> latest) {

		/** Nothing new. */
		public static final Digest NOTHING = new Digest(0, List.of());

	}

	/**
	 * One change.
	 *
	 * @param id its id, to mark it as seen
	 * @param day the day it happened, Beijing time
	 * @param what the sentence
	 * @param url where it can be seen
	 */
	record Item(long id, LocalDate day, Sentence what, String url) {
	}

}
