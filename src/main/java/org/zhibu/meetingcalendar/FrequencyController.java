package org.zhibu.meetingcalendar;

import java.time.YearMonth;

import org.zhibu.meeting.MeetingKind;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FrequencyController {

	private final MeetingCalendar calendar;

	FrequencyController(MeetingCalendar calendar) {
		this.calendar = calendar;
	}

	@Needs(Right.SETTINGS_READ)
	@GetMapping("/settings/meetings")
	String index(CurrentPerson actor, Model model) {
		model.addAttribute("settings", this.calendar.settings());
		model.addAttribute("may", this.calendar.mayChange(actor));
		return "meetings/frequencies";
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/settings/meetings")
	String update(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String every, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		return once.answer(() -> {
			MeetingKind of = MeetingKind.named(kind).orElseThrow(() -> RuleViolation.at("kind", "meeting.kind.none"));
			YearMonth month = month(from);
			int months = every.matches("\\d{1,2}") ? Integer.parseInt(every) : -1;
			this.calendar.change(actor, of, month, months);
			flash.addFlashAttribute("done", "frequency.done");
			return "redirect:/settings/meetings";
		}, (no) -> {
			model.addAttribute("kind", kind);
			model.addAttribute("from", from);
			model.addAttribute("every", every);
			return index(actor, model);
		});
	}

	private static YearMonth month(String typed) {
		if (!typed.matches("20\\d{2}-(0[1-9]|1[0-2])")) {
			throw RuleViolation.at("from", "frequency.month");
		}
		return YearMonth.parse(typed);
	}

}
