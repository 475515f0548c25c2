package org.zhibu.carecase;

import java.time.LocalDate;
import java.util.Arrays;

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
class CaseController {

	private final Cases cases;

	private final CaseViews views;

	CaseController(Cases cases, CaseViews views) {
		this.cases = cases;
		this.views = views;
	}

	@Needs(Right.TALKS)
	@GetMapping("/cases")
	String index(@RequestParam(defaultValue = "false") boolean closed, @RequestParam(required = false) Long before,
			CurrentPerson actor, Model model) {
		model.addAttribute("list", this.views.list(actor, !closed, before));
		model.addAttribute("kinds", CaseKind.values());
		model.addAttribute("form", new Form("", "", "", "", "", "", null));
		return "cases/index";
	}

	@Needs(Right.COVERAGE)
	@PostMapping("/cases")
	ModelAndView open(@ModelAttribute("form") Form form, BindingResult errors, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		try {
			ModelAndView opened = new ModelAndView(
					once.answer(() -> "redirect:/cases/" + this.cases.open(actor, form.draft())));
			flash.addFlashAttribute("done", "case.opened");
			return opened;
		}
		catch (Barred no) {
			throw no;
		}
		catch (RuleViolation no) {
			no.rejectIn(errors);
			return new ModelAndView("cases/index", HttpStatus.valueOf(no.status()))
				.addObject("list", this.views.list(actor, true, null))
				.addObject("kinds", CaseKind.values())
				.addObject("doubted", NoteCheck.isDoubt(no));
		}
	}

	@Needs(Right.TALKS)
	@GetMapping("/cases/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("page", this.views.page(actor, id));
		model.addAttribute("outcomes", CaseOutcome.values());
		return "cases/show";
	}

	@Needs(Right.TALKS)
	@PostMapping("/cases/{id}/steps")
	String step(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String words, @RequestParam(required = false) LocalDate next,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "case.stepped");
		return once.answer(() -> {
			this.cases.step(actor, id, version, words, next);
			return "redirect:/cases/" + id;
		});
	}

	@Needs(Right.TALKS)
	@PostMapping("/cases/{id}/closing")
	String close(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String words,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		CaseOutcome how = outcome.equals("STOPPED") ? CaseOutcome.STOPPED : CaseOutcome.RESOLVED;
		flash.addFlashAttribute("done", "case.closed");
		return once.answer(() -> {
			this.cases.close(actor, id, version, how, words);
			return "redirect:/cases/" + id;
		});
	}

	@Needs(Right.TALKS)
	@PostMapping("/cases/{id}/reopening")
	String reopen(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		flash.addFlashAttribute("done", "case.reopened");
		return once.answer(() -> {
			this.cases.reopen(actor, id, version);
			return "redirect:/cases/" + id;
		});
	}

	/** A case as typed; it never prints what was typed. */
	record Form(String kind, String person, String other, String skill, String owner, String words, String sure) {

		CaseDraft draft() {
			CaseKind wanted = Arrays.stream(CaseKind.values())
				.filter((one) -> one.name().equals(this.kind))
				.findFirst()
				.orElseThrow(() -> RuleViolation.at("kind", "duty.choose"));
			return new CaseDraft(wanted, required("person", this.person), id("other", this.other), this.skill,
					required("owner", this.owner), this.words, this.sure != null);
		}

		private static long required(String field, String typed) {
			Long id = id(field, typed);
			if (id == null) {
				throw RuleViolation.at(field, "talk.person.missing");
			}
			return id;
		}

		private static Long id(String field, String typed) {
			String plain = (typed != null) ? typed.strip() : "";
			if (!plain.matches("[0-9]{0,18}")) {
				throw RuleViolation.at(field, "talk.person.missing");
			}
			return plain.isEmpty() ? null : Long.valueOf(plain);
		}

		@Override
		public String toString() {
			return "case";
		}

	}

}
