package org.zhibu.shared;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** Facts that a module offers for an item of a scorecard. */
public interface Evidence {

	/** The facts of a month about these people, at most a few per person and item. */
	List<Item> evidence(YearMonth month, Collection<Long> personIds);

	/**
	 * One fact.
	 *
	 * @param source the module's word for it
	 * @param sourceId its id there
	 * @param personId whom it is about
	 * @param position the item of the scheme, 1 to 10
	 * @param text what was seen, without a third person's name
	 */
	record Item(String source, long sourceId, long personId, int position, String text) {
	}

}
