package org.zhibu.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was there, taken by name. */
@Service
@Transactional
public class Attendances {

	private final AttendanceRepository rows;

	private final MeetingRepository meetings;

	private final Seats seats;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Attendances(AttendanceRepository rows, MeetingRepository meetings, Seats seats, Roster roster, AuditLog audit,
			Clock clock) {
		this.rows = rows;
		this.meetings = meetings;
		this.seats = seats;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** The meeting's list of names as it stands. */
	@Transactional(readOnly = true)
	public RollCall rollCall(Meeting meeting) {
		Map<Long, Attendance> rows = this.rows.findByMeetingId(meeting.getId())
			.stream()
			.collect(Collectors.toMap(Attendance::getPersonId, Function.identity()));
		return new RollCall(this.seats.of(meeting), rows);
	}

	/** Takes attendance: what is noted for each of these persons; guests by name. */
	public void take(CurrentPerson actor, long meetingId, Map<Long, Standing> noted, Set<Long> guests) {
		Meeting meeting = lock(meetingId);
		mayTake(actor, meeting).orRefuse();
		RollCall roll = rollCall(meeting);
		Set<Long> sitting = roll.seats().stream().map(Seat::personId).collect(Collectors.toSet());
		if (!sitting.containsAll(noted.keySet())) {
			throw new RuleViolation("meeting.seat.gone");
		}
		noted.forEach((person, standing) -> note(roll, meetingId, person, standing));
		guests.stream().filter((id) -> !sitting.contains(id)).forEach((id) -> {
			this.roster.person(id);
			note(roll, meetingId, id, Standing.GUEST);
		});
		List<Attendance> gone = roll.rows()
			.values()
			.stream()
			.filter((row) -> row.getStanding() == Standing.GUEST && !guests.contains(row.getPersonId()))
			.toList();
		this.rows.deleteAllInBatch(gone);
		this.audit.wrote(actor, "meeting.attendance", "meeting", meetingId, noted.size() + " + " + guests.size());
	}

	/** A person says for himself that he is there, or why he cannot come. */
	public void answer(CurrentPerson actor, long meetingId, Standing standing) {
		Meeting meeting = lock(meetingId);
		RollCall roll = rollCall(meeting);
		mayAnswer(actor, meeting, roll).orRefuse();
		if (standing.there() != !meeting.isAhead() || standing == Standing.GUEST || standing == Standing.NONE) {
			throw RuleViolation.at("standing", "meeting.answer.standing");
		}
		note(roll, meetingId, actor.personId(), standing);
		this.audit.wrote(actor, "meeting.answered", "meeting", meetingId, standing.name());
	}

	/** Notes that somebody told an absent person afterwards what was said. */
	public void makeUp(CurrentPerson actor, long meetingId, long personId, LocalDate day, String how) {
		Meeting meeting = lock(meetingId);
		mayMakeUp(actor, meeting).orRefuse();
		if (day.isBefore(meeting.getHeldOn()) || day.isAfter(LocalDate.now(this.clock))) {
			throw RuleViolation.at("day", "meeting.told.day", meeting.getHeldOn(), LocalDate.now(this.clock));
		}
		Attendance row = this.rows.findByMeetingIdAndPersonId(meetingId, personId)
			.orElseThrow(() -> new Missing("attendance"));
		row.makeUp(actor.personId(), day, how);
		this.audit.wrote(actor, "meeting.madeUp", "meeting", meetingId, day.toString());
	}

	/** Whether the person takes attendance in that meeting now. */
	@Transactional(readOnly = true)
	public Verdict mayTake(CurrentPerson actor, Meeting meeting) {
		return Meetings.mayLead(actor, meeting).and(meeting::isSitting);
	}

	/** Whether the person can answer for himself. */
	public Verdict mayAnswer(CurrentPerson actor, Meeting meeting, RollCall roll) {
		boolean open = meeting.getState() == MeetingState.CALLED || meeting.getState() == MeetingState.IN_SESSION;
		return Verdict.noIf(!open, "meeting.answer.closed")
			.and(() -> Verdict.noIf(roll.seats().stream().noneMatch((seat) -> actor.is(seat.personId())),
					"meeting.answer.seat"));
	}

	/** Whether the person notes make-up lines for that meeting. */
	public Verdict mayMakeUp(CurrentPerson actor, Meeting meeting) {
		return Verdict.noIf(!actor.onCommittee() && !meeting.isLedBy(actor.personId()), "meeting.lead")
			.and(() -> Verdict.noIf(meeting.isAhead() || meeting.getState() == MeetingState.CANCELLED,
					"meeting.notBegun"));
	}

	private void note(RollCall roll, long meetingId, long personId, Standing standing) {
		Attendance row = roll.rows().get(personId);
		if (row == null) {
			this.rows.save(new Attendance(meetingId, personId, standing));
		}
		else {
			row.is(standing);
		}
	}

	private Meeting lock(long id) {
		return this.meetings.lock(id).orElseThrow(() -> new Missing("meeting"));
	}

}
