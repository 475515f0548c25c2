package org.zhibu.office;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.roster.People;
import org.zhibu.roster.Recusals;
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

/** "Recuse us from each other": one's own declarations; all of them for two officers. */
@Controller
class RecusalController {

	private final Recusals recusals;

	private final People people;

	RecusalController(Recusals recusals, People people) {
		this.recusals = recusals;
		this.people = people;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/recusals")
	String index(CurrentPerson me, Model model) {
		model.addAttribute("mine", this.recusals.declaredBy(me));
		model.addAttribute("all", me.has(Right.RECUSALS_READ) ? this.recusals.all(me) : null);
		return "recusals/index";
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/recusals")
	String create(@RequestParam(defaultValue = "") String number, CurrentPerson me, Once once, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		try {
			String next = once.answer(() -> {
				this.recusals.declare(me, this.people.numbered(number.strip()));
				return "redirect:/recusals";
			});
			flash.addFlashAttribute("done", "recusal.declared.done");
			return next;
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			model.addAttribute("why", no.sentence());
			model.addAttribute("number", number);
			return index(me, model);
		}
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/recusals/{id}/withdrawal")
	String withdraw(@PathVariable long id, CurrentPerson me, Once once, RedirectAttributes flash) {
		String next = once.answer(() -> {
			this.recusals.withdraw(me, id);
			return "redirect:/recusals";
		});
		flash.addFlashAttribute("done", "recusal.withdrawn.done");
		return next;
	}

}
