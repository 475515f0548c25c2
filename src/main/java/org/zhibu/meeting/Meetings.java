package org.zhibu.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.zhibu.audit.AuditLog;
import org.zhibu.notice.Notices;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings: planned, called, begun, ended, cancelled. */
@Service
@Transactional
public class Meetings {

	/** How far back a meeting may be keyed in afterwards. */
	private static final int YEARS_BACK = 5;

	/** How many called meetings somebody's calendar holds at most. */
	private static final int MOST_CALLED = 200;

	private final MeetingRepository meetings;

	private final Seats seats;

	private final Attendances attendances;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Meetings(MeetingRepository meetings, Seats seats, Attendances attendances, Notices notices, AuditLog audit,
			Clock clock) {
		this.meetings = meetings;
		this.seats = seats;
		this.attendances = attendances;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Plans a meeting; one of a day that is over is a late record (补录).
	 * @return its id
	 */
	public long plan(CurrentPerson actor, MeetingPlan plan) {
		mayCall(actor, plan.kind()).orRefuse();
		requireSound(plan);
		Meeting meeting = this.meetings
			.save(new Meeting(plan, plan.day().isBefore(LocalDate.now(this.clock)), actor.personId()));
		this.audit.wrote(actor, "meeting.planned", "meeting", meeting.getId(), plan.kind() + " · " + plan.day());
		return meeting.getId();
	}

	/** Moves a meeting that has not begun; whoever was called is told. */
	public void arrange(CurrentPerson actor, long id, int seenVersion, MeetingPlan plan) {
		Meeting meeting = lock(id);
		mayArrange(actor, meeting).orRefuse();
		meeting.requireVersion(seenVersion);
		requireSound(plan);
		meeting.arrange(plan);
		if (meeting.getState() == MeetingState.CALLED) {
			tellSeats(meeting, "meeting.notice.moved");
		}
		this.audit.wrote(actor, "meeting.moved", "meeting", id, plan.day() + " " + plan.time());
	}

	/** Calls everybody who sits in the meeting. */
	public void call(CurrentPerson actor, long id, int seenVersion) {
		Meeting meeting = lock(id);
		mayCall(actor, meeting).orRefuse();
		meeting.requireVersion(seenVersion);
		meeting.call(this.clock.instant());
		tellSeats(meeting, "meeting.notice.called");
		this.audit.wrote(actor, "meeting.called", "meeting", id, meeting.getHeldOn().toString());
	}

	/** Begins the session at a time of the meeting's day. */
	public void begin(CurrentPerson actor, long id, int seenVersion, LocalTime at) {
		Meeting meeting = lock(id);
		mayBegin(actor, meeting).orRefuse();
		meeting.requireVersion(seenVersion);
		requirePast(meeting, at);
		meeting.begin(at);
		this.audit.wrote(actor, "meeting.begun", "meeting", id, at.toString());
	}

	/** Ends the session; everybody due is on the list with his standing. */
	public void end(CurrentPerson actor, long id, int seenVersion, LocalTime at) {
		Meeting meeting = lock(id);
		mayEnd(actor, meeting).orRefuse();
		meeting.requireVersion(seenVersion);
		requirePast(meeting, at);
		RollCall roll = this.attendances.rollCall(meeting);
		if (!roll.unmarked().isEmpty()) {
			throw new RuleViolation("meeting.unmarked", String.join("、", roll.unmarked()));
		}
		meeting.end(at, roll.due(), roll.present());
		this.audit.wrote(actor, "meeting.ended", "meeting", id, at.toString());
	}

	/** Cancels a meeting that has not begun, with the reason. */
	public void cancel(CurrentPerson actor, long id, int seenVersion, String why) {
		Meeting meeting = lock(id);
		mayArrange(actor, meeting).orRefuse();
		meeting.requireVersion(seenVersion);
		if (why == null) {
			throw RuleViolation.at("why", "meeting.cancel.why");
		}
		if (meeting.getState() == MeetingState.CALLED) {
			tellSeats(meeting, "meeting.notice.cancelled");
		}
		meeting.cancel(why);
		this.audit.wrote(actor, "meeting.cancelled", "meeting", id, meeting.getHeldOn().toString());
	}

	/** The meeting with that id. */
	@Transactional(readOnly = true)
	public Meeting meeting(long id) {
		return this.meetings.findById(id).orElseThrow(() -> new Missing("meeting"));
	}

	/** The meeting, locked until the end of the transaction. */
	public Meeting lock(long id) {
		return this.meetings.lock(id).orElseThrow(() -> new Missing("meeting"));
	}

	/** The meetings from a day on to which this person is called, the earliest first. */
	@Transactional(readOnly = true)
	public List<Meeting> calling(long personId, LocalDate from) {
		return this.meetings.inOrder(this.seats.calledTo(personId, from, MOST_CALLED));
	}

	/** The meeting of the same kind before this one, if there was one. */
	@Transactional(readOnly = true)
	public Optional<Meeting> before(Meeting meeting) {
		return this.meetings.lastBefore(meeting.getKind(), meeting.getPartyGroup(), meeting.getHeldOn(),
				meeting.getId());
	}

	/** Whether the person may plan and call meetings of that kind. */
	public static Verdict mayCall(CurrentPerson actor, MeetingKind kind) {
		return Verdict.noIf(!actor.onCommittee() && !(kind.ofTheSection() && actor.has(Right.MEETINGS_WRITE)),
				"meeting.call.office");
	}

	/** Whether the person may move or cancel this meeting now. */
	public Verdict mayArrange(CurrentPerson actor, Meeting meeting) {
		return mayCall(actor, meeting.getKind()).and(meeting::mayBeArranged);
	}

	/** Whether the person may call this meeting now. */
	public Verdict mayCall(CurrentPerson actor, Meeting meeting) {
		return mayArrange(actor, meeting)
			.and(() -> Verdict.noIf(meeting.getState() == MeetingState.CALLED, "meeting.called.already"));
	}

	/** Whether the person may begin the session now. */
	public Verdict mayBegin(CurrentPerson actor, Meeting meeting) {
		return mayLead(actor, meeting).and(meeting::mayBeArranged)
			.and(() -> Verdict.noIf(meeting.getState() == MeetingState.PLANNED && !meeting.isLate(),
					"meeting.notCalled"))
			.and(() -> Verdict.noIf(meeting.getHeldOn().isAfter(LocalDate.now(this.clock)), "meeting.notToday",
					meeting.getHeldOn()));
	}

	/** Whether the person may end the session now. */
	public Verdict mayEnd(CurrentPerson actor, Meeting meeting) {
		return mayLead(actor, meeting).and(meeting::isSitting);
	}

	/** Whether the person leads this meeting or writes its minutes. */
	public static Verdict mayLead(CurrentPerson actor, Meeting meeting) {
		return Verdict.noIf(!meeting.isLedBy(actor.personId()), "meeting.lead");
	}

	private void requireSound(MeetingPlan plan) {
		LocalDate today = LocalDate.now(this.clock);
		if (plan.day().isBefore(today.minusYears(YEARS_BACK)) || plan.day().isAfter(today.plusYears(1))) {
			throw RuleViolation.at("day", "meeting.day.range", today.minusYears(YEARS_BACK), today.plusYears(1));
		}
		List<Seat> seats = this.seats.of(plan.kind(), plan.group(), plan.day());
		if (seats.stream().noneMatch((seat) -> seat.personId() == plan.chairId() && seat.due())) {
			throw RuleViolation.at("chairId", "meeting.chair.seat");
		}
		if (seats.stream().noneMatch((seat) -> seat.personId() == plan.recorderId())) {
			throw RuleViolation.at("recorderId", "meeting.recorder.seat");
		}
	}

	private void requirePast(Meeting meeting, LocalTime at) {
		if (meeting.getHeldOn()
			.atTime(at)
			.isAfter(this.clock.instant().atZone(this.clock.getZone()).toLocalDateTime())) {
			throw RuleViolation.at("time", "meeting.time.future");
		}
	}

	private void tellSeats(Meeting meeting, String key) {
		Sentence what = new Sentence(key, meeting.getHeldOn(), meeting.getPlanned(),
				(meeting.getPlace() != null) ? meeting.getPlace() : "");
		this.seats.of(meeting)
			.forEach((seat) -> this.notices.tell(seat.personId(), what, "/meetings/" + meeting.getId()));
	}

}
