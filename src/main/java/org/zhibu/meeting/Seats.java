package org.zhibu.meeting;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.zhibu.agenda.Body;
import org.zhibu.office.OfficeMeeting;
import org.zhibu.roster.PartyStatus;
import org.zhibu.shared.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sits in a meeting: read from the offices, posts and Party statuses of its day, at
 * every look, so that an office that ended takes its seat along.
 */
@Service
@Transactional(readOnly = true)
public class Seats {

	private static final Set<Role> COMMITTEE = EnumSet.range(Role.SECRETARY, Role.PUBLICITY);

	private final SeatSql sql;

	private final OfficeMeeting officeMeeting;

	Seats(SeatSql sql, OfficeMeeting officeMeeting) {
		this.sql = sql;
		this.officeMeeting = officeMeeting;
	}

	/** The seats of a meeting, those who attend without being due included, by number. */
	public List<Seat> of(Meeting meeting) {
		return of(meeting.getKind(), meeting.getPartyGroup(), meeting.getHeldOn());
	}

	/** The seats of a meeting of that kind on that day. */
	public List<Seat> of(MeetingKind kind, String group, LocalDate day) {
		Set<Role> posts = kind.ofTheSection() ? this.officeMeeting.postsOn(day) : Set.of();
		Set<Role> offices = new HashSet<>(posts);
		offices.addAll(COMMITTEE);
		boolean wholeParty = kind.bodies().contains(Body.MEMBERS);
		return this.sql.sitters(day, offices)
			.stream()
			.map((sitter) -> seat(sitter, kind, group, posts))
			.filter((seat) -> seat.due() || wholeParty)
			.toList();
	}

	/**
	 * The meetings called from a day on in which that person has a seat, at most so many.
	 */
	List<Long> calledTo(long personId, LocalDate from, int most) {
		List<OfficeMeeting.Posts> posts = this.officeMeeting.history();
		return this.sql.called(personId, from, EnumSet.allOf(Role.class), most)
			.stream()
			.filter((called) -> sits(called, posts))
			.map(SeatSql.Called::meetingId)
			.toList();
	}

	private static boolean sits(SeatSql.Called called, List<OfficeMeeting.Posts> lists) {
		Set<Role> posts = lists.stream()
			.filter((list) -> list.from() == null || !list.from().isAfter(called.day()))
			.findFirst()
			.map((list) -> Set.copyOf(list.offices()))
			.orElse(Set.of());
		Seat seat = seat(called.sitter(), called.kind(), called.group(), posts);
		return seat.due() || listens(called.kind(), called.sitter());
	}

	/** A member who is not due still attends what the whole Party meets for. */
	private static boolean listens(MeetingKind kind, SeatSql.Sitter sitter) {
		boolean member = !sitter.partyStatus().equals(PartyStatus.NONE.name());
		boolean officer = sitter.offices().stream().anyMatch(COMMITTEE::contains);
		return kind.bodies().contains(Body.MEMBERS) && (member || officer);
	}

	private static Seat seat(SeatSql.Sitter sitter, MeetingKind kind, String group, Set<Role> posts) {
		Set<Body> bodies = EnumSet.noneOf(Body.class);
		for (Body body : kind.bodies()) {
			if (sits(sitter, body, group, posts)) {
				bodies.add(body);
			}
		}
		return new Seat(sitter.personId(), sitter.name(), sitter.number(), sitter.shift(), sitter.offices(), bodies,
				sitter.suspended());
	}

	private static boolean sits(SeatSql.Sitter sitter, Body body, String group, Set<Role> posts) {
		boolean full = sitter.partyStatus().equals(PartyStatus.FULL.name());
		return switch (body) {
			case COMMITTEE -> sitter.offices().stream().anyMatch(COMMITTEE::contains);
			case OFFICE_MEETING -> sitter.offices().stream().anyMatch(posts::contains);
			// only those who may vote are due: a right that rests takes the seat along
			case MEMBERS -> full && !sitter.suspended();
			case GROUP -> full && !sitter.suspended() && group != null && group.equals(sitter.partyGroup());
		};
	}

}
