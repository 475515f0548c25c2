package org.zhibu.bonusfinding;

import java.time.YearMonth;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The findings of a month, looked at, explained, found anew; and the check. */
@Controller
class FindingController {

	private final FindingViews views;

	private final Findings findings;

	private final Checking checking;

	FindingController(FindingViews views, Findings findings, Checking checking) {
		this.views = views;
		this.findings = findings;
		this.checking = checking;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/findings")
	String index(@PathVariable YearMonth month, @ModelAttribute("filter") FindingFilter filter, CurrentPerson reader,
			Model model) {
		model.addAttribute("page", this.views.page(reader, month, filter));
		return "bonusfindings/index";
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/findings/print")
	String print(@PathVariable YearMonth month, @ModelAttribute("filter") FindingFilter filter, Model model) {
		model.addAttribute("rows", this.views.all(month, filter));
		model.addAttribute("month", month);
		return "bonusfindings/print";
	}

	@Needs(Right.BONUS_READ)
	@PostMapping("/months/{month}/bonus/findings/{id}/explanation")
	ModelAndView explain(@PathVariable YearMonth month, @PathVariable long id,
			@RequestParam(defaultValue = "-1") int version, @RequestParam(defaultValue = "") String explanation,
			@ModelAttribute("filter") FindingFilter filter, CurrentPerson actor, Once once, RedirectAttributes flash) {
		try {
			flash.addFlashAttribute("done", "bonusfinding.explained");
			return new ModelAndView(once.answer(() -> {
				this.findings.explain(actor, month, id, version, explanation);
				return toTheList(month, filter);
			}));
		}
		catch (RuleViolation no) {
			if (no.field() == null) {
				throw no;
			}
			return new ModelAndView("bonusfindings/index", HttpStatus.valueOf(no.status()))
				.addObject("page", this.views.page(actor, month, filter))
				.addObject("typed", new Typed(id, explanation, no.sentence()));
		}
	}

	@Needs(Right.BONUS_READ)
	@PostMapping("/months/{month}/bonus/findings/recheck")
	String recheck(@PathVariable YearMonth month, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "bonusfinding.rechecked");
		return once.answer(() -> {
			this.findings.recheck(actor, month);
			return toTheList(month, FindingFilter.ALL);
		});
	}

	@Needs(Right.BONUS_RUN)
	@PostMapping("/months/{month}/bonus/check")
	String check(@PathVariable YearMonth month, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "bonusfinding.checked");
		return once.answer(() -> {
			this.checking.check(actor, month, version);
			return toTheList(month, FindingFilter.ALL);
		});
	}

	private static String toTheList(YearMonth month, FindingFilter filter) {
		return "redirect:/months/" + month + "/bonus/findings" + filter.query();
	}

	/** A refused explanation with what was typed. */
	record Typed(long id, String explanation, Sentence why) {
	}

}
