package org.zhibu.meetingical;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.zhibu.audit.AuditLog;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.Meetings;
import org.zhibu.publiccode.PublicCodes;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Private calendar links, and what stands behind them. */
@Service
class Calendars {

	private static final int DAYS_BACK = 30;

	private final PublicCodes codes;

	private final Meetings meetings;

	private final MessageSource messages;

	private final AuditLog audit;

	private final Clock clock;

	Calendars(PublicCodes codes, Meetings meetings, MessageSource messages, AuditLog audit, Clock clock) {
		this.codes = codes;
		this.meetings = meetings;
		this.messages = messages;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes a new link for the person and ends the older one; the secret is told once.
	 */
	@Transactional
	String renew(CurrentPerson actor) {
		String secret = this.codes.giveCalendar(actor.personId());
		this.audit.wrote(actor, "calendar.renewed", "calendar", actor.personId(), null);
		return secret;
	}

	/** Ends the person's link. */
	@Transactional
	void end(CurrentPerson actor) {
		this.codes.takeCalendar(actor.personId());
		this.audit.wrote(actor, "calendar.ended", "calendar", actor.personId(), null);
	}

	/**
	 * The calendar behind a link: only times, kinds and places; empty once the person has
	 * no seat any more.
	 */
	String behind(String secret) {
		PublicCodes.Owner owner = this.codes.calendar(secret);
		LocalDate from = LocalDate.now(this.clock).minusDays(DAYS_BACK);
		List<Meeting> called = BranchContext.within(owner.branchId(),
				() -> this.meetings.calling(owner.personId(), from));
		return IcalText.of(called.stream().map(this::event).toList(), this.clock.getZone());
	}

	private IcalText.Event event(Meeting meeting) {
		String title = this.messages.getMessage(meeting.getKind().key(), null, Locale.CHINESE);
		return new IcalText.Event("meeting-" + meeting.getId() + "@zhibu", title,
				(meeting.getPlace() != null) ? meeting.getPlace() : "",
				meeting.getHeldOn().atTime(meeting.getPlanned()));
	}

}
