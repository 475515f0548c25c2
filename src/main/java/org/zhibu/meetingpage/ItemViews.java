package org.zhibu.meetingpage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.Bench;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.BodyVote;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.QuorumRule;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingReaders;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.Seat;
import org.zhibu.meetingitem.AgendaItem;
import org.zhibu.meetingitem.Choice;
import org.zhibu.meetingitem.Deciding;
import org.zhibu.meetingitem.ItemMatter;
import org.zhibu.meetingitem.ItemState;
import org.zhibu.meetingitem.Items;
import org.zhibu.meetingitem.Table;
import org.zhibu.meetingitem.Votes;
import org.zhibu.paperin.SuperiorPapers;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of an item shows. */
@Service
@Transactional(readOnly = true)
class ItemViews {

	private final Meetings meetings;

	private final MeetingReaders readers;

	private final Items items;

	private final Deciding deciding;

	private final Votes votes;

	private final SuperiorPapers papers;

	private final Roster roster;

	ItemViews(Meetings meetings, MeetingReaders readers, Items items, Deciding deciding, Votes votes,
			SuperiorPapers papers, Roster roster) {
		this.meetings = meetings;
		this.readers = readers;
		this.items = items;
		this.deciding = deciding;
		this.votes = votes;
		this.papers = papers;
		this.roster = roster;
	}

	ItemView item(CurrentPerson actor, long meetingId, long itemId) {
		Meeting meeting = this.meetings.meeting(meetingId);
		this.readers.mayRead(actor, meeting).orRefuse();
		AgendaItem item = this.items.item(meeting, itemId);
		List<ItemMatter> places = this.items.matters(List.of(item));
		List<Matter> matters = this.items.asTheyStand(places);
		Table table = this.deciding.table(meeting, item, matters, Set.of());
		boolean settled = item.getState() != ItemState.OPEN;
		List<BodyVote> votes = settled ? this.votes.votesOn(List.of(itemId)).getOrDefault(itemId, List.of())
				: List.of();
		Map<Long, Choice> choices = settled ? this.votes.choicesOn(List.of(itemId)).getOrDefault(itemId, Map.of())
				: Map.of();
		SuperiorPapers.Card paper = (item.getPaperId() != null) ? this.papers.card(item.getPaperId()) : null;
		return new ItemView(meeting, item, paper, places.stream().map((place) -> line(place, matters)).toList(),
				table.bodies().stream().map((body) -> line(body, table)).toList(), sitters(table), votes, choices,
				table.recused().contains(meeting.getChairId()), this.roster.names(people(item, choices)),
				this.deciding.mayDecide(actor, meeting, item, table), this.items.mayMinute(actor, meeting),
				this.items.mayWrite(actor, meeting).and(item::isOpen));
	}

	private static ItemView.MatterLine line(ItemMatter place, List<Matter> matters) {
		return new ItemView.MatterLine(place,
				matters.stream()
					.filter((one) -> one.kind() == place.getKind() && one.id() == place.getMatterId())
					.findFirst()
					.orElse(null));
	}

	private static ItemView.BodyLine line(Body body, Table table) {
		Bench bench = table.bench(body);
		QuorumRule rule = table.rule(body);
		return new ItemView.BodyLine(body, bench, rule.leastYes(bench), rule.mayVote(bench), rule.mayPass(bench),
				table.reachable(body));
	}

	private static List<ItemView.Sitter> sitters(Table table) {
		return table.roll()
			.seats()
			.stream()
			.filter(Seat::due)
			.filter((seat) -> table.roll().there(seat.personId()))
			.map((seat) -> new ItemView.Sitter(seat.personId(), seat.name(), seat.bodies(),
					table.recused().contains(seat.personId()), seat.suspended()))
			.toList();
	}

	private static Set<Long> people(AgendaItem item, Map<Long, Choice> choices) {
		Set<Long> people = new HashSet<>(choices.keySet());
		if (item.getOwnerId() != null) {
			people.add(item.getOwnerId());
		}
		if (item.getPresidedBy() != null) {
			people.add(item.getPresidedBy());
		}
		return people;
	}

}
