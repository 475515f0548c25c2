package org.zhibu.meetingitem;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.audit.AuditLog;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.Meetings;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;
import org.zhibu.task.Tasks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision of an item: quorum and bar are computed, votes counted by body, and the
 * book of each matter told.
 */
@Service
@Transactional
public class Deciding {

	private final Meetings meetings;

	private final Attendances attendances;

	private final Items items;

	private final MatterBooks books;

	private final Ballots ballots;

	private final MatterRulings rulings;

	private final Tasks tasks;

	private final AuditLog audit;

	private final Clock clock;

	Deciding(Meetings meetings, Attendances attendances, Items items, MatterBooks books, Ballots ballots,
			MatterRulings rulings, Tasks tasks, AuditLog audit, Clock clock) {
		this.meetings = meetings;
		this.attendances = attendances;
		this.items = items;
		this.books = books;
		this.ballots = ballots;
		this.rulings = rulings;
		this.tasks = tasks;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Deals with an item. Of two decisions at once the second finds the item settled.
	 * @param seenVersion the version of the item the recorder looked at
	 */
	public ItemState decide(CurrentPerson actor, long meetingId, long itemId, int seenVersion,
			Map<Long, Integer> seenRevisions, Decision decision) {
		Meeting meeting = this.meetings.lock(meetingId);
		AgendaItem item = this.items.item(meeting, itemId);
		List<ItemMatter> places = this.items.matters(List.of(item));
		List<Matter> matters = this.books.of(places);
		Table table = table(meeting, item, matters, decision.recused());
		mayDecide(actor, meeting, item, table).orRefuse();
		item.requireVersion(seenVersion);
		requirePresiding(meeting, table, decision);
		ItemState outcome = decision.motion().voted() ? vote(actor, table, places, matters, seenRevisions, decision)
				: unvoted(places, decision);
		item.settle(outcome, decision, actor.personId(), this.clock.instant());
		this.items.passOn(item);
		if (outcome == ItemState.PASSED) {
			this.tasks.follow(item.getMeetingId(), itemId, item.task(), item.getOwnerId(), item.getDueOn());
		}
		this.audit.wrote(actor, "meeting.decided", "meeting", meetingId, item.getSeq() + " · " + outcome);
		return outcome;
	}

	/** Whether the person records the decision of that item now. */
	@Transactional(readOnly = true)
	public Verdict mayDecide(CurrentPerson actor, Meeting meeting, AgendaItem item, Table table) {
		return Meetings.mayLead(actor, meeting)
			.and(meeting::isSitting)
			.and(item::isOpen)
			.and(() -> Verdict.noIf(table.recused().contains(actor.personId()), "item.own"));
	}

	/** Who sits around an item, and who may not vote on it. */
	@Transactional(readOnly = true)
	public Table table(Meeting meeting, AgendaItem item, List<Matter> matters, Set<Long> declared) {
		Set<Long> recused = new HashSet<>(declared);
		matters.forEach((matter) -> recused.addAll(matter.concerned()));
		return new Table(meeting, item, this.attendances.rollCall(meeting), recused);
	}

	private ItemState unvoted(List<ItemMatter> places, Decision decision) {
		if (decision.motion() == Motion.POSTPONE) {
			return ItemState.POSTPONED;
		}
		if (!places.isEmpty()) {
			throw RuleViolation.at("motion", "item.matter.vote");
		}
		return ItemState.NOTED;
	}

	private ItemState vote(CurrentPerson actor, Table table, List<ItemMatter> places, List<Matter> matters,
			Map<Long, Integer> seenRevisions, Decision decision) {
		Set<Body> passing = this.ballots.count(table, decision);
		this.rulings.tell(actor, table, places, matters, seenRevisions, decision, passing);
		if (passing.size() < table.bodies().size()) {
			return ItemState.NOT_PASSED;
		}
		return (decision.motion() == Motion.RETURN) ? ItemState.RETURNED : ItemState.PASSED;
	}

	private static void requirePresiding(Meeting meeting, Table table, Decision decision) {
		boolean own = table.recused().contains(meeting.getChairId());
		Long stand = decision.presidedBy();
		if (own && stand == null) {
			throw RuleViolation.at("presidedBy", "item.preside");
		}
		if (stand != null && (table.recused().contains(stand) || !table.roll().there(stand)
				|| table.roll().seats().stream().noneMatch((seat) -> seat.personId() == stand && seat.due()))) {
			throw RuleViolation.at("presidedBy", "item.preside.who");
		}
	}

}
