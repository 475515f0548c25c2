package org.zhibu.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads what was said in a meeting: the committee all of it, others what they sit in.
 */
@Service
@Transactional(readOnly = true)
public class MeetingReaders {

	private final MeetingRepository meetings;

	private final AttendanceRepository attendances;

	MeetingReaders(MeetingRepository meetings, AttendanceRepository attendances) {
		this.meetings = meetings;
		this.attendances = attendances;
	}

	/** Whether the person may read what was said. */
	public Verdict mayRead(CurrentPerson actor, Meeting meeting) {
		return Verdict.noIf(!actor.onCommittee() && readable(actor, List.of(meeting)).isEmpty(), "meeting.read");
	}

	/** Those of the meetings that the person may read. */
	public Set<Long> readable(CurrentPerson actor, Collection<Long> ids) {
		return actor.onCommittee() ? Set.copyOf(ids) : readable(actor, this.meetings.findAllById(ids));
	}

	private Set<Long> readable(CurrentPerson actor, List<Meeting> some) {
		List<Long> ids = some.stream().map(Meeting::getId).toList();
		Set<Long> attended = (actor.personId() != null) ? attended(actor.personId(), ids) : Set.of();
		return some.stream()
			.filter((meeting) -> sitsIn(actor, meeting.getKind()) || meeting.isLedBy(actor.personId())
					|| attended.contains(meeting.getId()))
			.map(Meeting::getId)
			.collect(Collectors.toSet());
	}

	private static boolean sitsIn(CurrentPerson actor, MeetingKind kind) {
		return kind.ofTheSection() ? actor.has(Right.MEETINGS_WRITE)
				: kind != MeetingKind.COMMITTEE && actor.has(Right.SELF_SCORE);
	}

	private Set<Long> attended(long personId, List<Long> ids) {
		return this.attendances.findByPersonIdAndMeetingIdIn(personId, ids)
			.stream()
			.filter((row) -> row.getStanding().there() || row.getStanding() == Standing.GUEST)
			.map(Attendance::getMeetingId)
			.collect(Collectors.toSet());
	}

}
