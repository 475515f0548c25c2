package org.zhibu.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import jakarta.validation.Valid;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;

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

/** The pages of the rule book. */
@Controller
class RegulationController {

	private static final String FORM = "regulations/form";

	private final Regulations book;

	private final RegulationViews views;

	private final Clock clock;

	RegulationController(Regulations book, RegulationViews views, Clock clock) {
		this.book = book;
		this.views = views;
		this.clock = clock;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/regulations")
	String index(@RequestParam(defaultValue = "false") boolean ended, @RequestParam(required = false) Long after,
			CurrentPerson reader, Model model) {
		model.addAttribute("page", this.views.page(reader, ended, after));
		return "regulations/index";
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/regulations/{id}")
	String show(@PathVariable long id, CurrentPerson reader, Model model) {
		model.addAttribute("view", this.views.one(reader, id));
		return "regulations/show";
	}

	@Needs(Right.SETTINGS_WRITE)
	@GetMapping("/regulations/new")
	String blank(Model model) {
		model.addAttribute("form", RegulationForm.empty(LocalDate.now(this.clock)));
		return FORM;
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/regulations")
	ModelAndView create(@Valid @ModelAttribute("form") RegulationForm form, BindingResult errors, CurrentPerson actor,
			Once once) {
		return stored(form, errors, null, once, (draft) -> this.book.create(actor, draft).getId());
	}

	@Needs(Right.SETTINGS_WRITE)
	@GetMapping("/regulations/{id}/edit")
	String edit(@PathVariable long id, CurrentPerson actor, Model model) {
		RegulationViews.View view = this.views.one(actor, id);
		view.rewrite().orRefuse();
		model.addAttribute("view", view);
		model.addAttribute("form",
				RegulationForm.like(view.regulation(), view.regulation().getNumber(), view.regulation().getStartsOn()));
		return FORM;
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/regulations/{id}")
	ModelAndView update(@PathVariable long id, @Valid @ModelAttribute("form") RegulationForm form, BindingResult errors,
			CurrentPerson actor, Once once) {
		return stored(form, errors, this.views.one(actor, id), once, (draft) -> {
			this.book.rewrite(actor, id, form.seenVersion(), draft);
			return id;
		});
	}

	@Needs(Right.SETTINGS_WRITE)
	@GetMapping("/regulations/{id}/replacement")
	String blankReplacement(@PathVariable long id, CurrentPerson actor, Model model) {
		RegulationViews.View view = this.views.one(actor, id);
		view.replace().orRefuse();
		model.addAttribute("view", view);
		model.addAttribute("form", RegulationForm.like(view.regulation(), "", view.today().plusDays(1)));
		return FORM;
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/regulations/{id}/replacement")
	ModelAndView replace(@PathVariable long id, @Valid @ModelAttribute("form") RegulationForm form,
			BindingResult errors, CurrentPerson actor, Once once) {
		return stored(form, errors, this.views.one(actor, id), once,
				(draft) -> this.book.replace(actor, id, form.seenVersion(), draft).getId());
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/regulations/{id}/ending")
	String end(@PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") String lastDay,
			CurrentPerson actor, Once once) {
		LocalDate day = DateText.read(lastDay)
			.orElseThrow(() -> RuleViolation.at("lastDay", "regulation.day.unreadable"));
		return once.answer(() -> {
			this.book.end(actor, id, version, day);
			return "redirect:/regulations/" + id;
		});
	}

	private static ModelAndView stored(RegulationForm form, BindingResult errors, RegulationViews.View view, Once once,
			Function<RegulationDraft, Long> work) {
		Optional<RegulationDraft> draft = form.draft(errors);
		if (draft.isPresent()) {
			try {
				return new ModelAndView(once.answer(() -> "redirect:/regulations/" + work.apply(draft.get())));
			}
			catch (Barred | StaleVersion no) {
				throw no;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		return new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_CONTENT).addObject("view", view);
	}

}
