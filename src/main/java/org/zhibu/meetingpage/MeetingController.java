package org.zhibu.meetingpage;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.meeting.Meeting;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingState;
import org.zhibu.meeting.MeetingReaders;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.Seat;
import org.zhibu.shared.CurrentPerson;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MeetingController {

	private static final int PAGE = 50;

	private final Meetings meetings;

	private final MeetingReaders readers;

	private final MeetingViews views;

	MeetingController(Meetings meetings, MeetingReaders readers, MeetingViews views) {
		this.meetings = meetings;
		this.readers = readers;
		this.views = views;
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings")
	String index(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String after,
			CurrentPerson actor, Model model) {
		MeetingFilter filter = MeetingViews.filter(kind, state, year, after);
		List<MeetingRow> rows = this.views.rows(filter, PAGE + 1);
		model.addAttribute("rows", rows.stream().limit(PAGE).toList());
		model.addAttribute("readable", this.readers.readable(actor, rows.stream().map(MeetingRow::id).toList()));
		model.addAttribute("next", (rows.size() > PAGE) ? MeetingViews.place(rows.get(PAGE - 1)) : null);
		model.addAttribute("filter", filter);
		model.addAttribute("kinds", MeetingKind.values());
		model.addAttribute("states", MeetingState.values());
		model.addAttribute("due", after.isEmpty() ? this.views.due() : List.of());
		model.addAttribute("mayCall", actor.has(Right.MEETINGS_WRITE));
		return "meetings/index";
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		Meeting meeting = this.meetings.meeting(id);
		this.readers.mayRead(actor, meeting).orRefuse();
		model.addAttribute("view", this.views.show(actor, meeting));
		return "meetings/show";
	}

	@Needs(Right.MEETINGS_WRITE)
	@GetMapping("/meetings/new")
	String blank(@RequestParam(defaultValue = "") String kind, CurrentPerson actor, Model model) {
		MeetingKind of = MeetingKind.named(kind).orElseGet(() -> MeetingViews.usual(actor));
		return form(of, null, this.views.suggested(of), actor, model);
	}

	@Needs(Right.MEETINGS_WRITE)
	@PostMapping("/meetings")
	String create(@RequestParam(defaultValue = "") String kind, MeetingForm form, CurrentPerson actor, Once once,
			Model model) {
		MeetingKind of = MeetingKind.named(kind).orElseThrow(() -> RuleViolation.at("kind", "meeting.kind.none"));
		return once.answer(() -> "redirect:/meetings/" + this.meetings.plan(actor, form.read(of)),
				(no) -> form(of, null, form, actor, model));
	}

	@Needs(Right.MEETINGS_WRITE)
	@GetMapping("/meetings/{id}/edit")
	String edit(@PathVariable long id, CurrentPerson actor, Model model) {
		Meeting meeting = this.meetings.meeting(id);
		this.meetings.mayArrange(actor, meeting).orRefuse();
		return form(meeting.getKind(), meeting, MeetingViews.formOf(meeting), actor, model);
	}

	@Needs(Right.MEETINGS_WRITE)
	@PostMapping("/meetings/{id}")
	String update(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, MeetingForm form,
			CurrentPerson actor, Once once, Model model, RedirectAttributes flash) {
		Meeting meeting = this.meetings.meeting(id);
		return once.answer(() -> {
			this.meetings.arrange(actor, id, version, form.read(meeting.getKind()));
			flash.addFlashAttribute("done", "meeting.moved");
			return "redirect:/meetings/" + id;
		}, (no) -> form(meeting.getKind(), meeting, form, actor, model));
	}

	private String form(MeetingKind kind, Meeting meeting, MeetingForm form, CurrentPerson actor, Model model) {
		LocalDate day = this.views.dayOf(form);
		model.addAttribute("kind", kind);
		model.addAttribute("kinds", MeetingViews.callable(actor));
		model.addAttribute("meeting", meeting);
		model.addAttribute("form", form);
		List<Seat> seats = this.views.seats(kind, form.group(), day);
		model.addAttribute("seats", seats);
		model.addAttribute("groups", (kind == MeetingKind.GROUP) ? this.views.groups() : List.of());
		model.addAttribute("proposals", TimeProposal.of(seats));
		return "meetings/form";
	}

}
