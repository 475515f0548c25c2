package org.zhibu.careduty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AbsenceController {

	private final Absences absences;

	AbsenceController(Absences absences) {
		this.absences = absences;
	}

	@Needs(Right.ABSENCES)
	@GetMapping("/absences")
	String index(@RequestParam(defaultValue = "") String day, CurrentPerson actor, Model model) {
		model.addAttribute("page", this.absences.day(actor, DateText.read(day)));
		return "duties/absences";
	}

	@Needs(Right.ABSENCES)
	@PostMapping("/absences")
	String note(@RequestParam(required = false) LocalDate day, @RequestParam(defaultValue = "") List<Long> absent,
			@RequestParam(defaultValue = "") List<Long> told, @RequestParam(defaultValue = "") List<Long> injured,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "absence.noted");
		return once.answer(() -> {
			this.absences.note(actor, day, new Absences.Ticks(set(absent), set(told), set(injured)));
			return "redirect:/absences?day=" + day;
		});
	}

	private static Set<Long> set(List<Long> ids) {
		return ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
	}

}
