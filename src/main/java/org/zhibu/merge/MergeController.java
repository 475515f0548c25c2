package org.zhibu.merge;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
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

/** Shows what merging would move, and does it. */
@Controller
class MergeController {

	private static final String VIEW = "merge/show";

	private final Merging merging;

	private final Roster roster;

	MergeController(Merging merging, Roster roster) {
		this.merging = merging;
		this.roster = roster;
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/people/{id}/merging")
	String show(@PathVariable long id, @RequestParam(defaultValue = "") String rightNumber, CurrentPerson actor,
			Model model, HttpServletResponse response) {
		try {
			model.addAttribute("plan", this.merging.plan(actor, id, rightNumber.strip()));
			return VIEW;
		}
		catch (RuleViolation no) {
			return again(id, no, model, response);
		}
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/people/{id}/merging")
	String create(@PathVariable long id, @RequestParam(defaultValue = "") String rightNumber, CurrentPerson actor,
			Once once, Model model, HttpServletResponse response, RedirectAttributes flash) {
		try {
			String next = once.answer(() -> "redirect:/people/" + this.merging.merge(actor, id, rightNumber.strip()));
			flash.addFlashAttribute("done", "person.mistake.done");
			return next;
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			return again(id, no, model, response);
		}
	}

	private String again(long id, RuleViolation no, Model model, HttpServletResponse response) {
		response.setStatus(no.status());
		model.addAttribute("wrong", this.roster.person(id));
		model.addAttribute("why", no.sentence());
		return VIEW;
	}

}
