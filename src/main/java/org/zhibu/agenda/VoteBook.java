package org.zhibu.agenda;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads votes for the books whose matters were voted on; nothing is copied there. */
public interface VoteBook {

	/** The votes on these items, by item; an item of a joint sitting has one a body. */
	Map<Long, List<BodyVote>> votesOn(Collection<Long> itemIds);

	/** Where this matter stands on an agenda, signed or not, the newest meeting first. */
	List<Place> placesOf(MatterKind kind, long matterId);

	/**
	 * A matter's place on an agenda.
	 *
	 * @param meetingId the meeting
	 * @param itemId the item
	 * @param title the meeting's name, with its day
	 */
	record Place(long meetingId, long itemId, String title) {
	}

}
