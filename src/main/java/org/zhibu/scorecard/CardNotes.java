package org.zhibu.scorecard;

import java.util.List;
import java.util.Set;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

/** What the objections have to say on a published card's page. */
public interface CardNotes {

	/** The notes on a card as this reader may see them. */
	Notes on(CurrentPerson reader, Scorecard card, ScoreMonth month);

	/**
	 * The notes of one card.
	 *
	 * @param notes the first first
	 * @param itemsObjectedTo the items this reader objected to, whose reasons he may read
	 * @param mayObject whether he may object to an item now
	 */
	record Notes(List<Note> notes, Set<Integer> itemsObjectedTo, Verdict mayObject) {

		/** Nothing to say: the card is not published. */
		public static final Notes NONE = new Notes(List.of(), Set.of(), Verdict.no("objection.raise.early"));

	}

	/**
	 * One note.
	 *
	 * @param what the sentence
	 * @param url the page behind it, or {@code null} when it is not this reader's
	 */
	record Note(Sentence what, String url) {
	}

}
