package org.zhibu.objection;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
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
class ObjectionController {

	private final Objections objections;

	private final ObjectionViews views;

	private final Clock clock;

	ObjectionController(Objections objections, ObjectionViews views, Clock clock) {
		this.objections = objections;
		this.views = views;
		this.clock = clock;
	}

	@Needs(Right.OBJECT)
	@GetMapping("/objections")
	String index(CurrentPerson actor, Model model) {
		model.addAttribute("objections", this.views.list(actor));
		return "objections/index";
	}

	@Needs(Right.OBJECT)
	@GetMapping("/scorecards/{card}/objections/new")
	String blank(@PathVariable long card, @RequestParam(required = false) Integer item, CurrentPerson actor,
			Model model) {
		model.addAttribute("form", new Claim((item != null) ? item.toString() : "", ""));
		model.addAttribute("sheet", this.views.blank(actor, card));
		return "objections/new";
	}

	@Needs(Right.OBJECT)
	@PostMapping("/scorecards/{card}/objections")
	ModelAndView create(@PathVariable long card, @Valid @ModelAttribute("form") Claim form, BindingResult errors,
			CurrentPerson actor, Once once) {
		if (errors.hasErrors()) {
			return new ModelAndView("objections/new", HttpStatus.UNPROCESSABLE_CONTENT).addObject("sheet",
					this.views.blank(actor, card));
		}
		return new ModelAndView(once.answer(() -> "redirect:/objections/"
				+ this.objections.raise(actor, card, Integer.parseInt(form.item()), form.claim().strip())));
	}

	@Needs(Right.OBJECT)
	@GetMapping("/objections/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("view", this.views.one(actor, id));
		model.addAttribute("today", LocalDate.now(this.clock));
		return "objections/show";
	}

	@Needs(Right.ANSWER_OBJECTIONS)
	@PostMapping("/objections/{id}/answer")
	String answer(@PathVariable long id, @RequestParam int version, @RequestParam String outcome,
			@RequestParam(defaultValue = "") String reason, CurrentPerson actor, Once once) {
		String text = required(reason);
		return once.answer(() -> {
			switch (outcome) {
				case "reject" -> this.objections.reject(actor, id, version, text);
				case "uphold" -> this.objections.uphold(actor, id, version, text);
				default -> throw new Missing("outcome");
			}
			return "redirect:/objections/" + id;
		});
	}

	@Needs(Right.ANSWER_OBJECTIONS)
	@PostMapping("/objections/{id}/meeting")
	String recordMeeting(@PathVariable long id, @RequestParam int version, @RequestParam boolean upheld,
			@RequestParam LocalDate meeting, @RequestParam(defaultValue = "") String reason, CurrentPerson actor,
			Once once) {
		String text = required(reason);
		return once.answer(() -> {
			this.objections.recordMeeting(actor, id, version, upheld, meeting, text);
			return "redirect:/objections/" + id;
		});
	}

	private static String required(String text) {
		String stripped = text.strip();
		if (stripped.isEmpty() || stripped.length() > 300) {
			throw RuleViolation.at("reason", "shared.reason.length");
		}
		return stripped;
	}

	/** What an objection says. */
	record Claim(
			@NotNull(message = "{objection.item.missing}") @Pattern(regexp = "[1-9]|10",
					message = "{objection.item.missing}") String item,
			@NotBlank(message = "{objection.claim.missing}") @Size(max = 300,
					message = "{shared.reason.length}") String claim) {
	}

}
