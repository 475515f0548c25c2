package org.zhibu.meetingitem;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import org.zhibu.agenda.Ballot;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.audit.AuditLog;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingState;
import org.zhibu.meeting.Meetings;
import org.zhibu.paperin.SuperiorPapers;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;
import org.zhibu.task.Tasks;
import org.zhibu.topic.Topics;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agenda of a meeting. */
@Service
@Transactional
public class Items {

	private static final int MOST = 40;

	private static final int TITLE = 100;

	private final ItemRepository items;

	private final ItemMatterRepository places;

	private final MatterBooks books;

	private final Meetings meetings;

	private final Tasks tasks;

	private final Topics topics;

	private final SuperiorPapers papers;

	private final AuditLog audit;

	private final Clock clock;

	Items(ItemRepository items, ItemMatterRepository places, MatterBooks books, Meetings meetings, Tasks tasks,
			Topics topics, SuperiorPapers papers, AuditLog audit, Clock clock) {
		this.items = items;
		this.places = places;
		this.books = books;
		this.meetings = meetings;
		this.tasks = tasks;
		this.topics = topics;
		this.papers = papers;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Puts an item on the agenda.
	 * @return its id
	 */
	public long add(CurrentPerson actor, long meetingId, ItemDraft draft) {
		Meeting meeting = this.meetings.lock(meetingId);
		mayWrite(actor, meeting).orRefuse();
		ItemDraft sound = fit(meeting, draft);
		int last = this.items.lastSeq(meetingId);
		if (last >= MOST) {
			throw new RuleViolation("item.tooMany", MOST);
		}
		AgendaItem item = this.items.save(new AgendaItem(meetingId, last + 1, sound));
		sound.matters().forEach((ref) -> this.places.save(new ItemMatter(item.getId(), ref.kind(), ref.id())));
		if (sound.topicId() != null) {
			this.topics.putOnAgenda(sound.topicId());
		}
		this.audit.wrote(actor, "meeting.itemAdded", "meeting", meetingId, item.getSeq() + " · " + sound.title());
		return item.getId();
	}

	/** Takes an item that was not dealt with off the agenda. */
	public void remove(CurrentPerson actor, long meetingId, long itemId, int seenVersion) {
		Meeting meeting = this.meetings.lock(meetingId);
		AgendaItem item = item(meeting, itemId);
		mayWrite(actor, meeting).and(item::isOpen).orRefuse();
		item.requireVersion(seenVersion);
		this.places.deleteAllInBatch(matters(List.of(item)));
		this.items.delete(item);
		if (item.getTopicId() != null) {
			this.topics.takeBack(item.getTopicId());
		}
		this.audit.wrote(actor, "meeting.itemRemoved", "meeting", meetingId, item.getSeq() + " · " + item.getTitle());
	}

	/** Writes down what was said, until the minutes are locked; votes stay as counted. */
	public void write(CurrentPerson actor, long meetingId, long itemId, int seenVersion, Words words) {
		Meeting meeting = this.meetings.lock(meetingId);
		AgendaItem item = item(meeting, itemId);
		mayMinute(actor, meeting).orRefuse();
		item.requireVersion(seenVersion);
		item.write(words);
		meeting.rewritten();
		if (item.getTopicId() != null) {
			this.topics.answer(item.getTopicId(), item.getDecision());
		}
		if (item.getState() == ItemState.PASSED) {
			this.tasks.follow(meetingId, itemId, item.task(), item.getOwnerId(), item.getDueOn());
		}
		this.audit.wrote(actor, "meeting.itemWritten", "meeting", meetingId, String.valueOf(item.getSeq()));
	}

	/** Puts an item off that the meeting did not reach. */
	void postpone(CurrentPerson actor, AgendaItem item) {
		item.settle(ItemState.POSTPONED, Decision.UNREACHED, actor.personId(), this.clock.instant());
	}

	/** Whether a matter is decided with the item. */
	boolean decidesMatter(AgendaItem item) {
		return !matters(List.of(item)).isEmpty();
	}

	/** The items in the order in which they are dealt with. */
	@Transactional(readOnly = true)
	public List<AgendaItem> of(Meeting meeting) {
		return this.items.ofMeeting(meeting.getId());
	}

	/** That item of that meeting. */
	@Transactional(readOnly = true)
	public AgendaItem item(Meeting meeting, long itemId) {
		return this.items.findById(itemId)
			.filter((item) -> item.getMeetingId().equals(meeting.getId()))
			.orElseThrow(() -> new Missing("item"));
	}

	/** The matters on these items. */
	@Transactional(readOnly = true)
	public List<ItemMatter> matters(List<AgendaItem> items) {
		return items.isEmpty() ? List.of()
				: this.places.findByItemIdInOrderById(items.stream().map(AgendaItem::getId).toList());
	}

	/** These matters as they stand in their own books. */
	@Transactional(readOnly = true)
	public List<Matter> asTheyStand(List<ItemMatter> places) {
		return this.books.of(places);
	}

	/** Whether the person writes the agenda: whoever may call, or leads the session. */
	public Verdict mayWrite(CurrentPerson actor, Meeting meeting) {
		boolean sitting = meeting.getState() == MeetingState.IN_SESSION;
		return sitting ? Meetings.mayLead(actor, meeting) : this.meetings.mayArrange(actor, meeting);
	}

	/** Whether the person writes the minutes now. */
	public Verdict mayMinute(CurrentPerson actor, Meeting meeting) {
		return Meetings.mayLead(actor, meeting).and(meeting::isOpenForMinutes);
	}

	/**
	 * The draft, once it fits the meeting; without a title it is called after its paper
	 * or its matters.
	 */
	private ItemDraft fit(Meeting meeting, ItemDraft draft) {
		if (!draft.matters().isEmpty() && !MeetingKind.DECIDING.contains(meeting.getKind())) {
			throw RuleViolation.at("matters", "item.kind");
		}
		if (draft.ballot() == Ballot.ELECTION && !draft.matters().isEmpty()) {
			throw RuleViolation.at("ballot", "item.election.matter");
		}
		boolean members = meeting.getKind().bodies().equals(List.of(Body.MEMBERS));
		if (draft.insteadOf() != null && (!members || draft.matters().isEmpty())) {
			throw RuleViolation.at("insteadOf", "item.instead");
		}
		List<Matter> matters = this.books.named(draft.matters());
		if (matters.size() < draft.matters().size()) {
			throw RuleViolation.at("matters", "item.matter.unknown");
		}
		String name = (draft.paperId() != null) ? this.papers.card(draft.paperId()).name()
				: matters.stream().map(Matter::title).collect(Collectors.joining("、"));
		return (draft.title() != null) ? draft
				: draft.titled((name.length() <= TITLE) ? name : name.substring(0, TITLE - 1) + "…");
	}

	/** A paper learns that the meeting has passed it on. */
	void passOn(AgendaItem item) {
		if (item.getState() != ItemState.POSTPONED && item.getPaperId() != null) {
			this.papers.passedOn(item.getPaperId(), item.getMeetingId());
		}
	}

}
