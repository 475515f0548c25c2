package org.zhibu.meetingpage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingReaders;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.RollCall;
import org.zhibu.meeting.Seat;
import org.zhibu.meeting.Standing;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AttendanceController {

	private static final String SEAT = "standing_";

	private static final int HOW = 100;

	private final Attendances attendances;

	private final Meetings meetings;

	private final MeetingReaders readers;

	private final Roster roster;

	AttendanceController(Attendances attendances, Meetings meetings, MeetingReaders readers, Roster roster) {
		this.attendances = attendances;
		this.meetings = meetings;
		this.readers = readers;
		this.roster = roster;
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings/{id}/attendance")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		return page(this.meetings.meeting(id), actor, Map.of(), model);
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/attendance")
	String take(@PathVariable long id, @RequestParam Map<String, String> typed,
			@RequestParam(name = "guests", required = false) Set<Long> guests, CurrentPerson actor, Once once,
			Model model) {
		return once.answer(() -> {
			Map<Long, Standing> noted = noted(typed);
			if (typed.containsKey("rest")) {
				theRestAreThere(id, noted);
			}
			this.attendances.take(actor, id, noted, (guests != null) ? new HashSet<>(guests) : Set.of());
			return "redirect:/meetings/" + id;
		}, (no) -> page(this.meetings.meeting(id), actor, typed, model));
	}

	/** Whoever is due and has nothing noted about him has come. */
	private void theRestAreThere(long id, Map<Long, Standing> noted) {
		this.attendances.rollCall(this.meetings.meeting(id))
			.seats()
			.stream()
			.filter(Seat::due)
			.forEach((seat) -> noted.putIfAbsent(seat.personId(), Standing.PRESENT));
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/attendance/{person}/telling")
	String makeUp(@PathVariable long id, @PathVariable long person, @RequestParam(defaultValue = "") String day,
			@RequestParam(defaultValue = "") String how, CurrentPerson actor, Once once, Model model) {
		return once.answer(() -> {
			LocalDate on = DateText.read(day).orElseThrow(() -> RuleViolation.at("day", "meeting.day.unreadable"));
			String said = FormText.within("how", how, HOW);
			if (said == null) {
				throw RuleViolation.at("how", "meeting.told.how");
			}
			this.attendances.makeUp(actor, id, person, on, said);
			return "redirect:/meetings/" + id + "/attendance";
		}, (no) -> page(this.meetings.meeting(id), actor, Map.of(), model));
	}

	private static Map<Long, Standing> noted(Map<String, String> typed) {
		Map<Long, Standing> noted = new HashMap<>();
		typed.forEach((name, value) -> {
			Long person = name.startsWith(SEAT) ? FormText.id(name.substring(SEAT.length())) : null;
			if (person != null && !value.isEmpty()) {
				noted.put(person,
						Standing.named(value)
							.filter((standing) -> standing != Standing.GUEST)
							.orElseThrow(() -> RuleViolation.at("standing", "meeting.standing.unknown")));
			}
		});
		return noted;
	}

	private String page(Meeting meeting, CurrentPerson actor, Map<String, String> typed, Model model) {
		this.readers.mayRead(actor, meeting).orRefuse();
		RollCall roll = this.attendances.rollCall(meeting);
		Set<Long> tellers = new HashSet<>();
		roll.rows().values().stream().filter((row) -> row.getToldBy() != null).forEach((row) -> {
			tellers.add(row.getToldBy());
		});
		model.addAttribute("meeting", meeting);
		model.addAttribute("roll", roll);
		model.addAttribute("typed", typed);
		model.addAttribute("names", this.roster.names(tellers));
		model.addAttribute("others", this.roster.present().stream().filter((one) -> !sits(roll, one)).toList());
		model.addAttribute("standings", Standing.OF_SEATS);
		model.addAttribute("mayTake", this.attendances.mayTake(actor, meeting));
		model.addAttribute("mayMakeUp", this.attendances.mayMakeUp(actor, meeting));
		return "meetings/attendance";
	}

	private static boolean sits(RollCall roll, Person person) {
		return roll.seats().stream().anyMatch((seat) -> seat.personId() == person.getId());
	}

}
