package org.zhibu.meetingitem;

import java.time.LocalTime;

import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.Meetings;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.topic.TopicSource;
import org.zhibu.topic.Topics;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a session: what was not reached goes back to the backlog. */
@Service
@Transactional
public class SessionEnd {

	private final Meetings meetings;

	private final Items items;

	private final Topics topics;

	SessionEnd(Meetings meetings, Items items, Topics topics) {
		this.meetings = meetings;
		this.items = items;
		this.topics = topics;
	}

	/** Ends the session; matters wait in their own books, talks in the backlog. */
	public void end(CurrentPerson actor, long id, int seenVersion, LocalTime at) {
		this.meetings.end(actor, id, seenVersion, at);
		Meeting meeting = this.meetings.meeting(id);
		for (AgendaItem item : this.items.of(meeting)) {
			if (item.isOpen().allowed()) {
				this.items.postpone(actor, item);
			}
			giveBack(actor, item);
		}
	}

	private void giveBack(CurrentPerson actor, AgendaItem item) {
		boolean reached = item.getState() != ItemState.POSTPONED;
		if (item.getTopicId() != null && reached) {
			this.topics.done(item.getTopicId(), item.getDecision(), "/topics");
		}
		else if (item.getTopicId() != null) {
			this.topics.takeBack(item.getTopicId());
		}
		else if (!reached && !this.items.decidesMatter(item)) {
			this.topics.store(actor, TopicSource.UNFINISHED, item.getTitle(), item.getPlain(), item.getRaisedBy());
		}
	}

}
