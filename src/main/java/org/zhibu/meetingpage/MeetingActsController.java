package org.zhibu.meetingpage;

import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.Meetings;
import org.zhibu.meeting.Standing;
import org.zhibu.meetingitem.SessionEnd;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What moves a meeting on: calling, beginning, ending, cancelling. */
@Controller
class MeetingActsController {

	private static final int WHY = 300;

	private final Meetings meetings;

	private final SessionEnd ends;

	private final Attendances attendances;

	private final MeetingViews views;

	MeetingActsController(Meetings meetings, SessionEnd ends, Attendances attendances, MeetingViews views) {
		this.meetings = meetings;
		this.ends = ends;
		this.attendances = attendances;
		this.views = views;
	}

	@Needs(Right.MEETINGS_WRITE)
	@PostMapping("/meetings/{id}/calling")
	String call(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor, Once once,
			Model model) {
		return act(id, actor, once, model, () -> this.meetings.call(actor, id, version));
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/beginning")
	String begin(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String time, CurrentPerson actor, Once once, Model model) {
		return act(id, actor, once, model, () -> this.meetings.begin(actor, id, version, TimeText.read("time", time)));
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/ending")
	String end(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String time, CurrentPerson actor, Once once, Model model) {
		return act(id, actor, once, model, () -> this.ends.end(actor, id, version, TimeText.read("time", time)));
	}

	@Needs(Right.MEETINGS_WRITE)
	@PostMapping("/meetings/{id}/cancellation")
	String cancel(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String why, CurrentPerson actor, Once once, Model model) {
		return act(id, actor, once, model,
				() -> this.meetings.cancel(actor, id, version, FormText.within("why", why, WHY)));
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/attendance/mine")
	String answer(@PathVariable long id, @RequestParam(defaultValue = "") String standing, CurrentPerson actor,
			Once once, Model model) {
		return act(id, actor, once, model, () -> this.attendances.answer(actor, id,
				Standing.named(standing).orElseThrow(() -> RuleViolation.at("standing", "meeting.answer.standing"))));
	}

	/** A refusal of what was typed stands over the meeting's page, with the page. */
	private String act(long id, CurrentPerson actor, Once once, Model model, Runnable work) {
		return once.answer(() -> {
			work.run();
			return "redirect:/meetings/" + id;
		}, (no) -> {
			model.addAttribute("view", this.views.show(actor, this.meetings.meeting(id)));
			return "meetings/show";
		});
	}

}
