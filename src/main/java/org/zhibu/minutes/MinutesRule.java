package org.zhibu.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.zhibu.meeting.Meeting;
import org.zhibu.meetingitem.AgendaItem;
import org.zhibu.meetingitem.ItemState;
import org.zhibu.shared.Sentence;

/** What minutes must say before they are signed (design 1.5). */
final class MinutesRule {

	private MinutesRule() {
	}

	/**
	 * What is missing, in the order of the minutes; empty when they can be signed.
	 * @param itemsOfMatters the items that decide a matter: its own book says who does
	 * what
	 * @param followsUp whether the meeting before left decisions to follow up
	 */
	static List<Sentence> missing(Meeting meeting, List<AgendaItem> items, Set<Long> itemsOfMatters,
			boolean followsUp) {
		List<Sentence> missing = new ArrayList<>();
		if (meeting.getPlace() == null) {
			missing.add(new Sentence("minutes.missing.place"));
		}
		if (followsUp && meeting.getFollowUp() == null) {
			missing.add(new Sentence("minutes.missing.followUp"));
		}
		if (items.isEmpty()) {
			missing.add(new Sentence("minutes.missing.items"));
		}
		for (AgendaItem item : items) {
			ofItem(item, itemsOfMatters.contains(item.getId()), missing);
		}
		return missing;
	}

	private static void ofItem(AgendaItem item, boolean ofMatter, List<Sentence> missing) {
		if (item.getState() == ItemState.OPEN) {
			missing.add(new Sentence("minutes.missing.settled", item.getTitle()));
			return;
		}
		if (item.getState() != ItemState.POSTPONED && item.getSaid() == null) {
			missing.add(new Sentence("minutes.missing.said", item.getTitle()));
		}
		if (item.getState() == ItemState.PASSED && !ofMatter) {
			if (item.getDecision() == null) {
				missing.add(new Sentence("minutes.missing.decision", item.getTitle()));
			}
			if (item.getOwnerId() == null || item.getDueOn() == null) {
				missing.add(new Sentence("minutes.missing.owner", item.getTitle()));
			}
		}
	}

}
