package org.zhibu.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;
import org.zhibu.upload.Uploads;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The small book of facts: the short form on top, the list below. */
@Controller
class FactController {

	private static final String BOOK = "facts/index";

	private final Facts facts;

	private final FactViews views;

	private final Clock clock;

	FactController(Facts facts, FactViews views, Clock clock) {
		this.facts = facts;
		this.views = views;
		this.clock = clock;
	}

	@Needs(Right.FACTS)
	@GetMapping("/facts")
	String index(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String month,
			@RequestParam(defaultValue = "") String after, CurrentPerson reader, Model model) {
		model.addAttribute("form", FactForm.on(LocalDate.now(this.clock)));
		model.addAttribute("choices", this.views.choices(reader));
		model.addAttribute("page", this.views.page(reader, FactFilter.of(person, month), after));
		return BOOK;
	}

	@Needs(Right.FACTS)
	@PostMapping("/facts")
	ModelAndView create(@ModelAttribute("form") FactForm form, BindingResult errors, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		FactChoices choices = this.views.choices(actor);
		Optional<FactDraft> draft = form.draft(choices, errors);
		if (draft.isPresent()) {
			try {
				ModelAndView noted = new ModelAndView(once.answer(() -> {
					this.facts.note(actor, draft.get());
					return "redirect:/facts";
				}));
				flash.addFlashAttribute("done", "fact.noted");
				return noted;
			}
			catch (Barred | StaleVersion no) {
				throw no;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		return new ModelAndView(BOOK, HttpStatus.UNPROCESSABLE_CONTENT).addObject("choices", choices)
			.addObject("page", this.views.page(actor, FactFilter.of("", ""), ""));
	}

	@Needs(Right.FACTS)
	@GetMapping("/facts/{id}/withdrawal")
	String blankWithdrawal(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("fact", this.facts.seen(actor, id));
		return "facts/withdrawal";
	}

	@Needs(Right.FACTS)
	@PostMapping("/facts/{id}/withdrawal")
	String withdraw(@PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String reason,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		String why = reason.strip();
		if (why.isEmpty() || why.length() > 300) {
			throw RuleViolation.at("reason", "shared.reason.length");
		}
		flash.addFlashAttribute("done", "fact.withdrawn");
		return once.answer(() -> {
			this.facts.withdraw(actor, id, version, why);
			return "redirect:/facts";
		});
	}

	@Needs(Right.FACTS)
	@GetMapping("/facts/{id}/photo")
	ResponseEntity<byte[]> photo(@PathVariable long id, CurrentPerson reader) {
		Uploads.Kept photo = this.facts.photo(reader, id);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(photo.mediaType()))
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("fact-" + id + "." + photo.extension()).build().toString())
			.body(photo.bytes());
	}

}
