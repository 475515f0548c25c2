package org.zhibu.servicecard;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Controller
class ServiceCardController {

	private final ServiceCards cards;

	private final ServiceCardViews views;

	ServiceCardController(ServiceCards cards, ServiceCardViews views) {
		this.cards = cards;
		this.views = views;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/service-cards")
	String index(@RequestParam(required = false) String after, CurrentPerson actor, Model model) {
		ServiceCardViews.Listing list = this.views.list(actor, after);
		model.addAttribute("list", list);
		model.addAttribute("form", new IssueForm(null, null, list.today()));
		return "servicecards/index";
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/service-cards")
	ModelAndView create(@Valid @ModelAttribute("form") IssueForm form, BindingResult errors, CurrentPerson actor,
			Once once) {
		if (!errors.hasErrors()) {
			try {
				return new ModelAndView(once.answer(() -> "redirect:/service-cards/"
						+ this.cards.issue(actor, form.personId(), form.cardNo(), form.day()).getId()));
			}
			catch (Barred no) {
				throw no;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		return new ModelAndView("servicecards/index", HttpStatus.UNPROCESSABLE_CONTENT).addObject("list",
				this.views.list(actor, null));
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/service-cards/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("view", this.views.one(actor, id));
		return "servicecards/show";
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/service-cards/{id}/log")
	String note(@PathVariable long id, @RequestParam(defaultValue = "") String what,
			@RequestParam(required = false) LocalDate day, @RequestParam(defaultValue = "") String note,
			CurrentPerson actor, Once once) {
		if (day == null) {
			throw RuleViolation.at("day", "servicecard.day.missing");
		}
		String said = note.isBlank() ? null : note.strip();
		if (said != null && said.length() > 100) {
			throw RuleViolation.at("note", "servicecard.note.long");
		}
		return once.answer(() -> {
			switch (what) {
				case "LOST" -> this.cards.lose(actor, id, day, said);
				case "RETURNED" -> this.cards.takeBack(actor, id, day, said);
				case "ISSUED" -> this.cards.reissue(actor, id, day, said);
				default -> throw RuleViolation.at("what", "servicecard.what.missing");
			}
			return "redirect:/service-cards/" + id;
		});
	}

	/** Who gets a badge, with which number, on which day. */
	record IssueForm(@NotNull(message = "{servicecard.person.missing}") Long personId, Integer cardNo,
			@NotNull(message = "{servicecard.day.missing}") LocalDate day) {
	}

}
