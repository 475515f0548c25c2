package org.zhibu.visit;

import java.util.List;

import org.zhibu.confidence.NoteCheck;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class VisitController {

	private static final String FORM = "visits/new";

	private final Visits visits;

	private final VisitViews views;

	VisitController(Visits visits, VisitViews views) {
		this.visits = visits;
		this.views = views;
	}

	@Needs(Right.TALKS)
	@GetMapping("/visits")
	String index(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String before,
			CurrentPerson actor, Model model) {
		model.addAttribute("list", this.views.list(actor, person, before));
		return "visits/index";
	}

	@Needs(Right.TALKS)
	@GetMapping("/visits/new")
	String blank(@RequestParam(defaultValue = "") String person, CurrentPerson actor, Model model) {
		VisitViews.Choices choices = this.views.choices(actor);
		model.addAttribute("choices", choices);
		model.addAttribute("kinds", VisitKind.values());
		model.addAttribute("form", VisitForm.blank(person, choices.today()));
		return FORM;
	}

	@Needs(Right.TALKS)
	@GetMapping("/visits/form")
	String paper(Model model) {
		model.addAttribute("kinds", VisitKind.values());
		model.addAttribute("parts", VisitDraft.TOLD);
		model.addAttribute("promises", List.of("visit.promise.ours", "visit.promise.family"));
		return "visits/paper";
	}

	@Needs(Right.TALKS)
	@PostMapping("/visits")
	ModelAndView create(@ModelAttribute("form") VisitForm form, BindingResult errors, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		try {
			ModelAndView noted = new ModelAndView(once.answer(() -> {
				this.visits.note(actor, form.draft());
				return "redirect:/visits";
			}));
			flash.addFlashAttribute("done", "visit.noted");
			return noted;
		}
		catch (Barred no) {
			throw no;
		}
		catch (RuleViolation no) {
			no.rejectIn(errors);
			return new ModelAndView(FORM, HttpStatus.valueOf(no.status()))
				.addObject("choices", this.views.choices(actor))
				.addObject("kinds", VisitKind.values())
				.addObject("doubted", NoteCheck.isDoubt(no));
		}
	}

	@Needs(Right.TALKS)
	@GetMapping("/visits/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("visit", this.views.page(actor, id));
		return "visits/show";
	}

	@Needs(Right.TALKS)
	@GetMapping("/visits/{id}/paper")
	String print(@PathVariable long id, @RequestParam(defaultValue = "false") boolean words, CurrentPerson actor,
			Model model) {
		model.addAttribute("visit", this.views.paper(actor, id, words));
		model.addAttribute("words", words);
		return "visits/filled";
	}

	@Needs(Right.TALKS)
	@PostMapping("/visits/{id}/promises/{serial}/keeping")
	String keep(@PathVariable long id, @PathVariable int serial, @RequestParam(defaultValue = "-1") int version,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "visit.promise.kept");
		return once.answer(() -> {
			this.visits.keep(actor, id, serial, version);
			return "redirect:/visits/" + id;
		});
	}

	@Needs(Right.TALKS)
	@PostMapping("/visits/{id}/consent-end")
	String endConsent(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "visit.consent.ended");
		return once.answer(() -> {
			this.visits.endConsent(actor, id, version);
			return "redirect:/visits/" + id;
		});
	}

	@Needs(Right.TALKS)
	@PostMapping("/visits/{id}/voiding")
	String takeBack(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String reason, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "talk.voided");
		return once.answer(() -> {
			this.visits.takeBack(actor, id, version, reason);
			return "redirect:/visits";
		});
	}

}
