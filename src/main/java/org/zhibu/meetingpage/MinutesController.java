package org.zhibu.meetingpage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingState;
import org.zhibu.meeting.MeetingReaders;
import org.zhibu.meeting.Meetings;
import org.zhibu.meetingitem.Choice;
import org.zhibu.meetingitem.Items;
import org.zhibu.meetingitem.Votes;
import org.zhibu.minutes.Amendment;
import org.zhibu.minutes.AmendmentKind;
import org.zhibu.minutes.Minutes;
import org.zhibu.minutes.MinutesSignature;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
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
class MinutesController {

	private static final int SAID = 1000;

	private final Minutes minutes;

	private final Meetings meetings;

	private final MeetingReaders readers;

	private final Items items;

	private final Votes votes;

	private final MeetingViews views;

	private final Roster roster;

	private final Clock clock;

	MinutesController(Minutes minutes, Meetings meetings, MeetingReaders readers, Items items, Votes votes,
			MeetingViews views, Roster roster, Clock clock) {
		this.minutes = minutes;
		this.meetings = meetings;
		this.readers = readers;
		this.items = items;
		this.votes = votes;
		this.views = views;
		this.roster = roster;
		this.clock = clock;
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings/{id}/minutes")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		return page(id, actor, null, model);
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/minutes")
	String follow(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String said, CurrentPerson actor, Once once, Model model) {
		return once.answer(() -> {
			this.minutes.follow(actor, id, version, FormText.within("said", said, SAID));
			return back(id);
		}, (no) -> page(id, actor, said, model));
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/signatures")
	String sign(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor, Once once,
			Model model) {
		return once.answer(() -> {
			this.minutes.sign(actor, id, version);
			return back(id);
		}, (no) -> page(id, actor, null, model));
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/amendments")
	String amend(@PathVariable long id, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String said, CurrentPerson actor, Once once, Model model) {
		return once.answer(() -> {
			AmendmentKind of = Arrays.stream(AmendmentKind.values())
				.filter((one) -> one.name().equals(kind))
				.findFirst()
				.orElseThrow(() -> RuleViolation.at("kind", "minutes.amendment.kind"));
			this.minutes.amend(actor, id, of, FormText.within("said", said, SAID));
			return back(id);
		}, (no) -> page(id, actor, said, model));
	}

	private static String back(long id) {
		return "redirect:/meetings/" + id + "/minutes";
	}

	private String page(long id, CurrentPerson actor, String typed, Model model) {
		Meeting meeting = this.meetings.meeting(id);
		this.readers.mayRead(actor, meeting).orRefuse();
		List<MinutesSignature> signed = this.minutes.signatures(meeting);
		List<Amendment> amendments = (meeting.getState() == MeetingState.SIGNED) ? this.minutes.amendments(meeting)
				: List.of();
		MeetingViews.Show show = this.views.show(actor, meeting);
		model.addAttribute("view", show);
		model.addAttribute("signed", signed);
		Map<Long, Map<Long, Choice>> choices = this.votes
			.choicesOn(show.items().stream().map((row) -> row.item().getId()).toList());
		model.addAttribute("choices", choices);
		Map<Long, String> names = this.roster.names(people(signed, amendments, choices));
		model.addAttribute("amendments",
				amendments.stream()
					.map((one) -> new Added(one.getKind(), one.getSaid(), names.get(one.getEnteredBy()),
							LocalDate.ofInstant(one.getEnteredAt(), this.clock.getZone())))
					.toList());
		model.addAttribute("parts", this.minutes.parts(meeting));
		model.addAttribute("missing", signed.isEmpty() && meeting.getState() == MeetingState.MINUTES
				? this.minutes.missing(meeting) : List.of());
		model.addAttribute("maySign", this.minutes.maySign(actor, meeting, signed));
		model.addAttribute("mayWrite", this.items.mayMinute(actor, meeting));
		model.addAttribute("mayAmend", this.minutes.mayAmend(actor, meeting));
		model.addAttribute("typed", typed);
		model.addAttribute("names", names);
		return "meetings/minutes";
	}

	private static Set<Long> people(List<MinutesSignature> signed, List<Amendment> amendments,
			Map<Long, Map<Long, Choice>> choices) {
		Set<Long> people = new HashSet<>();
		choices.values().forEach((voters) -> people.addAll(voters.keySet()));
		signed.forEach((one) -> people.add(one.getPersonId()));
		amendments.forEach((one) -> people.add(one.getEnteredBy()));
		return people;
	}

	/** What was added behind signed minutes, as it is shown. */
	record Added(AmendmentKind kind, String said, String name, LocalDate day) {
	}

}
