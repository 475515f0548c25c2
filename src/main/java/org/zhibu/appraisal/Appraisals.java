package org.zhibu.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingReaders;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.RollCall;
import org.zhibu.meeting.Seat;
import org.zhibu.meeting.Standing;
import org.zhibu.minutes.MinutesPart;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Slips about members, counted and never named. */
@Service
@Transactional
class Appraisals implements MinutesPart {

	private final AppraisalRepository rows;

	private final Meetings meetings;

	private final MeetingReaders readers;

	private final Attendances attendances;

	private final AuditLog audit;

	Appraisals(AppraisalRepository rows, Meetings meetings, MeetingReaders readers, Attendances attendances,
			AuditLog audit) {
		this.rows = rows;
		this.meetings = meetings;
		this.readers = readers;
		this.attendances = attendances;
		this.audit = audit;
	}

	/** Keys in what the slips came to; whoever is left out is not counted yet. */
	void count(CurrentPerson actor, long meetingId, int seenVersion, int slips, Map<Long, Counted> counts) {
		Meeting meeting = this.meetings.lock(meetingId);
		mayCount(actor, meeting).orRefuse();
		meeting.requireVersion(seenVersion);
		RollCall roll = this.attendances.rollCall(meeting);
		List<Long> members = appraised(roll).stream().map(Seat::personId).toList();
		if (!members.containsAll(counts.keySet())) {
			throw new RuleViolation("meeting.seat.gone");
		}
		AppraisalRule.holds(members.size(), slips, there(roll), counts.values()).orRefuseAt("slips");
		Map<Long, Appraisal> before = byPerson(meetingId);
		counts.forEach((person, counted) -> {
			if (before.containsKey(person)) {
				before.remove(person).count(slips, counted);
			}
			else {
				this.rows.save(new Appraisal(meetingId, person, slips, counted));
			}
		});
		this.rows.deleteAllInBatch(before.values());
		meeting.rewritten();
		this.audit.wrote(actor, "appraisal.counted", "meeting", meetingId, counts.size() + " / " + members.size());
	}

	/** The appraisal of a meeting, as its page shows it. */
	@Transactional(readOnly = true)
	Sheet sheet(CurrentPerson actor, long meetingId) {
		Meeting meeting = this.meetings.meeting(meetingId);
		if (meeting.getKind() != MeetingKind.APPRAISAL) {
			throw new Missing("appraisal");
		}
		this.readers.mayRead(actor, meeting).orRefuse();
		RollCall roll = this.attendances.rollCall(meeting);
		Map<Long, Appraisal> rows = byPerson(meetingId);
		List<Line> lines = appraised(roll).stream()
			.map((seat) -> new Line(seat.personId(), seat.name(), counted(rows.get(seat.personId()))))
			.toList();
		return new Sheet(meeting, slips(rows), there(roll), AppraisalRule.mostExcellent(lines.size()), lines,
				mayCount(actor, meeting));
	}

	/** Whether the person keys in counts now. */
	Verdict mayCount(CurrentPerson actor, Meeting meeting) {
		return Meetings.mayLead(actor, meeting)
			.and(() -> Verdict.noIf(meeting.getKind() != MeetingKind.APPRAISAL, "appraisal.kind"))
			.and(meeting::isOpenForMinutes);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Sentence> missing(Meeting meeting) {
		if (meeting.getKind() != MeetingKind.APPRAISAL) {
			return List.of();
		}
		Map<Long, Appraisal> rows = byPerson(meeting.getId());
		String open = appraised(this.attendances.rollCall(meeting)).stream()
			.filter((seat) -> !rows.containsKey(seat.personId()))
			.map(Seat::name)
			.collect(Collectors.joining("、"));
		return open.isEmpty() ? List.of() : List.of(new Sentence("appraisal.missing", open));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Sentence> said(Meeting meeting) {
		Map<Long, Appraisal> rows = (meeting.getKind() == MeetingKind.APPRAISAL) ? byPerson(meeting.getId()) : Map.of();
		if (rows.isEmpty()) {
			return List.of();
		}
		List<Sentence> said = new ArrayList<>(List.of(new Sentence("appraisal.said.slips", slips(rows))));
		for (Seat seat : appraised(this.attendances.rollCall(meeting))) {
			Counted one = counted(rows.get(seat.personId()));
			if (one != null) {
				said.add(new Sentence("appraisal.said", seat.name(), one.excellent(), one.good(), one.fair(),
						one.poor(), new Sentence(one.grade().key())));
			}
		}
		return said;
	}

	private Map<Long, Appraisal> byPerson(long meetingId) {
		return this.rows.findByMeetingId(meetingId)
			.stream()
			.collect(Collectors.toMap(Appraisal::getPersonId, Function.identity()));
	}

	private static Counted counted(Appraisal row) {
		return (row != null) ? row.counted() : null;
	}

	private static Integer slips(Map<Long, Appraisal> rows) {
		return rows.values().stream().findFirst().map(Appraisal::getSlips).orElse(null);
	}

	/** Full members, also those whose voting right rests; nobody on probation. */
	private static List<Seat> appraised(RollCall roll) {
		return roll.seats().stream().filter((seat) -> seat.due() || seat.suspended()).toList();
	}

	/** Everybody in the room who could write a slip, guests too. */
	private static int there(RollCall roll) {
		return (int) roll.rows()
			.values()
			.stream()
			.filter((row) -> row.getStanding().there() || row.getStanding() == Standing.GUEST)
			.count();
	}

	/** An appraisal as its page shows it. */
	record Sheet(Meeting meeting, Integer slips, int there, int most, List<Line> lines, Verdict may) {
	}

	/** A member, with what the slips came to or {@code null} while not counted. */
	record Line(long personId, String name, Counted counted) {

		/** A count as it is shown in its field. */
		public String count(Grade grade) {
			return (this.counted != null) ? Integer.toString(this.counted.of(grade)) : "";
		}

	}

}
