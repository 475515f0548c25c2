package org.zhibu.appraisal;

import java.util.Map;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AppraisalController {

	private final Appraisals appraisals;

	AppraisalController(Appraisals appraisals) {
		this.appraisals = appraisals;
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings/{id}/appraisal")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		return page(id, actor, Map.of(), model);
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/{id}/appraisal")
	String count(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam Map<String, String> typed, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		return once.answer(() -> {
			Map<Long, Counted> counts = AppraisalForm.counts(typed, this.appraisals.sheet(actor, id).lines());
			this.appraisals.count(actor, id, version, AppraisalForm.slips(typed), counts);
			flash.addFlashAttribute("done", "appraisal.counted");
			return "redirect:/meetings/" + id + "/appraisal";
		}, (no) -> page(id, actor, typed, model));
	}

	private String page(long id, CurrentPerson actor, Map<String, String> typed, Model model) {
		model.addAttribute("sheet", this.appraisals.sheet(actor, id));
		model.addAttribute("typed", typed);
		model.addAttribute("grades", Grade.values());
		return "meetings/appraisal";
	}

}
