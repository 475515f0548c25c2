package org.zhibu.bonusterms;

import java.time.YearMonth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.bonussettings.BonusTerms;
import org.zhibu.bonussettings.Scope;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.StaleVersion;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dated rules of the bonus. */
@Controller
class BonusTermsController {

	private final TermsPages pages;

	BonusTermsController(TermsPages pages) {
		this.pages = pages;
	}

	@Needs(Right.SETTINGS_READ)
	@GetMapping("/settings/bonus")
	String index(CurrentPerson me, Model model) {
		model.addAttribute("mayChange", me.has(Right.SETTINGS_WRITE));
		model.addAttribute("page", this.pages.page());
		return "bonusterms/index";
	}

	/** The choice of a month leads to its form. */
	@Needs(Right.SETTINGS_WRITE)
	@GetMapping("/settings/bonus/terms")
	String choose(@RequestParam YearMonth from) {
		return "redirect:/settings/bonus/terms/" + from;
	}

	@Needs(Right.SETTINGS_WRITE)
	@GetMapping("/settings/bonus/terms/{from}")
	String edit(@PathVariable YearMonth from, CurrentPerson me, Model model) {
		this.pages.maySet(me, from).orRefuse();
		TermsForm form = this.pages.form(from);
		return form(from, this.pages.versionOf(from), form, new BeanPropertyBindingResult(form, "form"), model);
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/settings/bonus/terms/{from}")
	String update(@PathVariable YearMonth from, @RequestParam(defaultValue = "-1") int version, CurrentPerson me,
			Once once, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		this.pages.maySet(me, from).orRefuse();
		TermsForm form = TermsForm.typed(request::getParameter);
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		BonusTerms terms = new TermsReader(form, this.pages.choices(from), errors).terms();
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(from, version, form, errors, model);
		}
		try {
			String next = once.answer(() -> {
				this.pages.set(me, from, version, terms);
				return "redirect:/settings/bonus";
			});
			flash.addFlashAttribute("done", "settings.saved");
			return next;
		}
		catch (StaleVersion | DataIntegrityViolationException overtaken) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("why", new StaleVersion().sentence());
			return form(from, this.pages.versionOf(from), form, errors, model);
		}
	}

	private String form(YearMonth from, int version, TermsForm form, BindingResult errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		model.addAttribute("from", from);
		model.addAttribute("version", version);
		model.addAttribute("scopes", Scope.values());
		model.addAttribute("regulations", this.pages.choices(from));
		return "bonusterms/edit";
	}

}
