package org.zhibu.meetingcalendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings that are owed and not planned, on the secretary's desk. */
@Component
@Transactional(readOnly = true)
class MeetingDesk implements DeskSource {

	private static final int DAYS_AHEAD = 10;

	private final MeetingCalendar calendar;

	private final MessageSource messages;

	private final Clock clock;

	MeetingDesk(MeetingCalendar calendar, MessageSource messages, Clock clock) {
		this.calendar = calendar;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		if (!person.is(Role.SECRETARY) || !person.has(Right.MEETINGS_WRITE)) {
			return List.of();
		}
		LocalDate soon = LocalDate.now(this.clock).plusDays(DAYS_AHEAD);
		return this.calendar.due()
			.stream()
			.filter((due) -> due.state() == DueState.OVERDUE
					|| due.state() == DueState.DUE && !due.until().isAfter(soon))
			.map(this::step)
			.toList();
	}

	private Step step(MeetingCalendar.Due due) {
		String name = this.messages.getMessage(due.kind().key(), null, LocaleContextHolder.getLocale());
		String title = (due.group() != null) ? due.group() + " " + name : name;
		String key = (due.state() == DueState.OVERDUE) ? "meeting.desk.overdue" : "meeting.desk.due";
		return new Step(due.until(), new Sentence(key, title), null, "/meetings/new?kind=" + due.kind(),
				new Sentence("meeting.desk.verb"));
	}

}
