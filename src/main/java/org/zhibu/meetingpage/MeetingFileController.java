package org.zhibu.meetingpage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingReaders;
import org.zhibu.meeting.Meetings;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;
import org.zhibu.sheet.FileAnswer;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings as files and on paper. */
@Controller
class MeetingFileController {

	private static final int MOST = 5000;

	private final MeetingViews views;

	private final Meetings meetings;

	private final MeetingReaders readers;

	private final Attendances attendances;

	private final MessageSource messages;

	MeetingFileController(MeetingViews views, Meetings meetings, MeetingReaders readers, Attendances attendances,
			MessageSource messages) {
		this.views = views;
		this.meetings = meetings;
		this.readers = readers;
		this.attendances = attendances;
		this.messages = messages;
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings.csv")
	ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String year) {
		return FileAnswer.csv(word("meeting.title"), headings(), rows(kind, state, year));
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings.xlsx")
	ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String year) {
		return FileAnswer.xlsx(word("meeting.title"), headings(), rows(kind, state, year));
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings/{id}/notice")
	String notice(@PathVariable long id, CurrentPerson actor, Model model) {
		Meeting meeting = this.meetings.meeting(id);
		this.readers.mayRead(actor, meeting).orRefuse();
		model.addAttribute("view", this.views.show(actor, meeting));
		return "meetings/notice";
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings/{id}/sign-sheet")
	String signSheet(@PathVariable long id, CurrentPerson actor, Model model) {
		Meeting meeting = this.meetings.meeting(id);
		this.readers.mayRead(actor, meeting).orRefuse();
		model.addAttribute("meeting", meeting);
		model.addAttribute("roll", this.attendances.rollCall(meeting));
		return "meetings/sign-sheet";
	}

	/** The headings are a contract with whoever reads the file: always Chinese. */
	private List<String> headings() {
		return Arrays.asList("kind", "day", "due", "present", "state", "minutes")
			.stream()
			.map((column) -> word("meeting.column." + column))
			.toList();
	}

	private List<List<Object>> rows(String kind, String state, String year) {
		return this.views.rows(MeetingViews.filter(kind, state, year, ""), MOST)
			.stream()
			.map((row) -> Arrays.<Object>asList(word(row.kind().key()), row.day(), row.due(), row.present(),
					word(row.state().key()), row.minutes()))
			.toList();
	}

	private String word(String key) {
		return this.messages.getMessage(key, null, Locale.CHINESE);
	}

}
