package org.zhibu.minutes;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingState;
import org.zhibu.meeting.Meetings;
import org.zhibu.meetingitem.AgendaItem;
import org.zhibu.meetingitem.ItemMatter;
import org.zhibu.meetingitem.Items;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;
import org.zhibu.task.Tasks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minutes: completed, signed by chair and recorder, then only added to. */
@Service
@Transactional
public class Minutes {

	private final Meetings meetings;

	private final Items items;

	private final Tasks tasks;

	private final List<MinutesPart> parts;

	private final MinutesSignatureRepository signatures;

	private final AmendmentRepository amendments;

	private final AuditLog audit;

	private final Clock clock;

	Minutes(Meetings meetings, Items items, Tasks tasks, List<MinutesPart> parts, MinutesSignatureRepository signatures,
			AmendmentRepository amendments, AuditLog audit, Clock clock) {
		this.meetings = meetings;
		this.items = items;
		this.tasks = tasks;
		this.parts = parts;
		this.signatures = signatures;
		this.amendments = amendments;
		this.audit = audit;
		this.clock = clock;
	}

	/** Notes what became of the last decisions; {@code null} for nothing. */
	public void follow(CurrentPerson actor, long id, int seenVersion, String said) {
		Meeting meeting = this.meetings.lock(id);
		this.items.mayMinute(actor, meeting).orRefuse();
		meeting.requireVersion(seenVersion);
		meeting.follow(said);
		this.audit.wrote(actor, "minutes.followed", "meeting", id, null);
	}

	/** Signs the minutes; the second name locks them. */
	public void sign(CurrentPerson actor, long id, int seenVersion) {
		Meeting meeting = this.meetings.lock(id);
		List<MinutesSignature> signed = signatures(meeting);
		maySign(actor, meeting, signed).orRefuse();
		meeting.requireVersion(seenVersion);
		missing(meeting).stream().findFirst().ifPresent((what) -> {
			throw new RuleViolation(what.key(), what.figures());
		});
		this.signatures.save(new MinutesSignature(id, actor.personId(), meeting.getSignRound(), this.clock.instant()));
		if (!signed.isEmpty()) {
			meeting.lock();
		}
		this.audit.wrote(actor, "minutes.signed", "meeting", id, meeting.getHeldOn().toString());
	}

	/** Adds a correction or a late record behind signed minutes. */
	public void amend(CurrentPerson actor, long id, AmendmentKind kind, String said) {
		Meeting meeting = this.meetings.lock(id);
		mayAmend(actor, meeting).orRefuse();
		if (said == null) {
			throw RuleViolation.at("said", "minutes.amendment.missing");
		}
		this.amendments.save(new Amendment(id, kind, said, actor.personId(), this.clock.instant()));
		this.audit.wrote(actor, "minutes.amended", "meeting", id, kind.name());
	}

	/** What is still missing before the minutes can be signed. */
	@Transactional(readOnly = true)
	public List<Sentence> missing(Meeting meeting) {
		List<AgendaItem> items = this.items.of(meeting);
		Set<Long> ofMatters = this.items.matters(items).stream().map(ItemMatter::getItemId).collect(Collectors.toSet());
		List<Sentence> missing = MinutesRule.missing(meeting, items, ofMatters, followsUp(meeting));
		this.parts.forEach((part) -> missing.addAll(part.missing(meeting)));
		return missing;
	}

	/** What other books say in the minutes. */
	@Transactional(readOnly = true)
	public List<Sentence> parts(Meeting meeting) {
		return this.parts.stream().flatMap((part) -> part.said(meeting).stream()).toList();
	}

	/** Who signed the minutes as they stand. */
	@Transactional(readOnly = true)
	public List<MinutesSignature> signatures(Meeting meeting) {
		return this.signatures.findByMeetingIdAndSignRoundOrderById(meeting.getId(), meeting.getSignRound());
	}

	/** What was added after the signatures. */
	@Transactional(readOnly = true)
	public List<Amendment> amendments(Meeting meeting) {
		return this.amendments.findByMeetingIdOrderById(meeting.getId());
	}

	/** Whether the person signs now. */
	public Verdict maySign(CurrentPerson actor, Meeting meeting, List<MinutesSignature> signed) {
		return Meetings.mayLead(actor, meeting)
			.and(() -> Verdict.noIf(meeting.getState() == MeetingState.IN_SESSION, "minutes.sitting"))
			.and(meeting::isOpenForMinutes)
			.and(() -> Verdict.noIf(signed.stream().anyMatch((one) -> actor.is(one.getPersonId())),
					"minutes.signed.already"));
	}

	/** Whether the person adds to signed minutes. */
	public Verdict mayAmend(CurrentPerson actor, Meeting meeting) {
		return Meetings.mayLead(actor, meeting)
			.and(() -> Verdict.noIf(meeting.getState() != MeetingState.SIGNED, "minutes.notSigned"));
	}

	private boolean followsUp(Meeting meeting) {
		Optional<Meeting> before = this.meetings.before(meeting);
		return before.isPresent() && !this.tasks.of(before.get().getId()).isEmpty();
	}

}
