package org.zhibu.meetingpage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.BodyVote;
import org.zhibu.agenda.Matter;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingState;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.RollCall;
import org.zhibu.meeting.Seat;
import org.zhibu.meeting.Seats;
import org.zhibu.meetingcalendar.MeetingCalendar;
import org.zhibu.meetingitem.AgendaItem;
import org.zhibu.meetingitem.ItemMatter;
import org.zhibu.meetingitem.Items;
import org.zhibu.meetingitem.MatterBooks;
import org.zhibu.meetingitem.Votes;
import org.zhibu.paperin.SuperiorPapers;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Role;
import org.zhibu.shared.Verdict;
import org.zhibu.topic.Topic;
import org.zhibu.topic.Topics;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of meetings show. */
@Service
@Transactional(readOnly = true)
class MeetingViews {

	private final MeetingListSql sql;

	private final Meetings meetings;

	private final Seats seats;

	private final Attendances attendances;

	private final Items items;

	private final MatterBooks books;

	private final Votes votes;

	private final MeetingCalendar calendar;

	private final Topics topics;

	private final SuperiorPapers papers;

	private final Roster roster;

	private final Clock clock;

	MeetingViews(MeetingListSql sql, Meetings meetings, Seats seats, Attendances attendances, Items items,
			MatterBooks books, Votes votes, MeetingCalendar calendar, Topics topics, SuperiorPapers papers,
			Roster roster, Clock clock) {
		this.sql = sql;
		this.meetings = meetings;
		this.seats = seats;
		this.attendances = attendances;
		this.items = items;
		this.books = books;
		this.votes = votes;
		this.calendar = calendar;
		this.topics = topics;
		this.papers = papers;
		this.roster = roster;
		this.clock = clock;
	}

	List<MeetingRow> rows(MeetingFilter filter, int limit) {
		return this.sql.rows(filter, limit);
	}

	List<MeetingCalendar.Due> due() {
		return this.calendar.due();
	}

	List<String> groups() {
		return this.calendar.groups();
	}

	/** One meeting with its agenda and what the reader may do. */
	Show show(CurrentPerson actor, Meeting meeting) {
		List<AgendaItem> items = this.items.of(meeting);
		List<ItemMatter> places = this.items.matters(items);
		Map<Long, List<BodyVote>> votes = meeting.isAhead() ? Map.of()
				: this.votes.votesOn(items.stream().map(AgendaItem::getId).toList());
		Map<String, Matter> matters = this.items.asTheyStand(places)
			.stream()
			.collect(Collectors.toMap((one) -> one.kind() + "/" + one.id(), (one) -> one));
		Map<Long, List<Matter>> ofItem = new HashMap<>();
		places.forEach((place) -> Optional.ofNullable(matters.get(place.getKind() + "/" + place.getMatterId()))
			.ifPresent((one) -> ofItem.computeIfAbsent(place.getItemId(), (id) -> new ArrayList<>()).add(one)));
		RollCall roll = this.attendances.rollCall(meeting);
		return new Show(meeting, this.roster.names(people(meeting, items, roll)), roll,
				items.stream()
					.map((item) -> new ItemRow(item, ofItem.getOrDefault(item.getId(), List.of()),
							votes.getOrDefault(item.getId(), List.of())))
					.toList(),
				new May(this.meetings.mayArrange(actor, meeting), this.meetings.mayCall(actor, meeting),
						this.meetings.mayBegin(actor, meeting), this.meetings.mayEnd(actor, meeting),
						this.items.mayWrite(actor, meeting), this.attendances.mayAnswer(actor, meeting, roll)),
				now());
	}

	private static Set<Long> people(Meeting meeting, List<AgendaItem> items, RollCall roll) {
		Set<Long> people = new HashSet<>(Set.of(meeting.getChairId(), meeting.getRecorderId()));
		items.forEach((item) -> {
			people.add(item.getOwnerId());
			people.add(item.getPresidedBy());
		});
		people.addAll(roll.guests());
		people.remove(null);
		return people;
	}

	/** What can be put on the agenda of that meeting. */
	Waiting waiting(Meeting meeting) {
		Map<Body, List<Matter>> matters = new HashMap<>();
		boolean members = meeting.getKind() == MeetingKind.MEMBERS;
		List<Body> gates = members ? List.of(Body.MEMBERS, Body.COMMITTEE, Body.OFFICE_MEETING)
				: meeting.getKind().bodies();
		if (MeetingKind.DECIDING.contains(meeting.getKind())) {
			gates.forEach((gate) -> matters.put(gate, this.books.waitingFor(gate)));
		}
		List<Topic> topics = this.topics.running().stream().filter(Topic::waits).toList();
		return new Waiting(
				gates.stream().filter(matters::containsKey).map((gate) -> new OfGate(gate, matters.get(gate))).toList(),
				topics, this.papers.open());
	}

	List<Seat> seats(MeetingKind kind, String group, LocalDate day) {
		return this.seats.of(kind, (kind == MeetingKind.GROUP) ? group : null, day);
	}

	/** The usual chair, recorder and day of a kind. */
	MeetingForm suggested(MeetingKind kind) {
		LocalDate today = LocalDate.now(this.clock);
		String group = (kind == MeetingKind.GROUP) ? this.calendar.groups().stream().findFirst().orElse("") : "";
		List<Seat> seats = seats(kind, group, today);
		Role leads = (kind == MeetingKind.OFFICE) ? Role.SECTION_HEAD : Role.SECRETARY;
		Role writes = (kind == MeetingKind.OFFICE) ? Role.SECRETARY : Role.PUBLICITY;
		return new MeetingForm(group, today.plusDays(1).toString(), "16:30", "", holder(seats, leads),
				holder(seats, writes));
	}

	LocalDate dayOf(MeetingForm form) {
		return DateText.read(form.day()).orElseGet(() -> LocalDate.now(this.clock));
	}

	private String now() {
		LocalTime time = LocalTime.now(this.clock);
		return "%02d:%02d".formatted(time.getHour(), time.getMinute());
	}

	private static Long holder(List<Seat> seats, Role role) {
		return seats.stream()
			.filter((seat) -> seat.offices().contains(role))
			.map(Seat::personId)
			.findFirst()
			.orElse(null);
	}

	static MeetingForm formOf(Meeting meeting) {
		return new MeetingForm(meeting.getPartyGroup(), meeting.getHeldOn().toString(), meeting.getPlanned().toString(),
				meeting.getPlace(), meeting.getChairId(), meeting.getRecorderId());
	}

	/** The kinds that person may call. */
	static List<MeetingKind> callable(CurrentPerson actor) {
		return Arrays.stream(MeetingKind.values()).filter((kind) -> Meetings.mayCall(actor, kind).allowed()).toList();
	}

	/** The kind that person calls most. */
	static MeetingKind usual(CurrentPerson actor) {
		return actor.onCommittee() ? MeetingKind.COMMITTEE : MeetingKind.OFFICE;
	}

	static MeetingFilter filter(String kind, String state, String year, String after) {
		MeetingState of = Arrays.stream(MeetingState.values())
			.filter((one) -> one.name().equals(state))
			.findFirst()
			.orElse(null);
		Integer in = year.matches("20\\d{2}") ? Integer.valueOf(year) : null;
		String[] parts = after.split("_", 2);
		LocalDate day = (parts.length == 2) ? DateText.read(parts[0]).orElse(null) : null;
		Long id = (day != null) ? FormText.id(parts[1]) : null;
		return new MeetingFilter(MeetingKind.named(kind).orElse(null), of, in, (id != null) ? day : null, id);
	}

	/** Where the next page of a list begins. */
	static String place(MeetingRow row) {
		return row.day() + "_" + row.id();
	}

	/** One meeting as it is shown. */
	record Show(Meeting meeting, Map<Long, String> names, RollCall roll, List<ItemRow> items, May may, String now) {

		/** Those who listened without having a seat. */
		public List<String> guests() {
			return this.roll.guests().stream().map(this.names::get).toList();
		}

	}

	/** An item in a meeting's list, with the votes that were counted. */
	record ItemRow(AgendaItem item, List<Matter> matters, List<BodyVote> votes) {
	}

	/** What the reader may do with a meeting. */
	record May(Verdict arrange, Verdict call, Verdict begin, Verdict end, Verdict write, Verdict answer) {
	}

	/** What waits to be put on an agenda. */
	record Waiting(List<OfGate> gates, List<Topic> topics, List<SuperiorPapers.Card> papers) {
	}

	/** Matters that wait for a body. */
	record OfGate(Body gate, List<Matter> matters) {
	}

}
