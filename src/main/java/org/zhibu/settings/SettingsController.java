package org.zhibu.settings;

import java.time.YearMonth;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.scheme.ItemDraft;
import org.zhibu.scheme.SchemeTerms;
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

/** The dated rules. */
@Controller
class SettingsController {

	private final Settings settings;

	SettingsController(Settings settings) {
		this.settings = settings;
	}

	@Needs(Right.SETTINGS_READ)
	@GetMapping("/settings")
	String index(CurrentPerson me, Model model) {
		model.addAttribute("mayChange", me.has(Right.SETTINGS_WRITE));
		model.addAttribute("settings", this.settings.page());
		return "settings/index";
	}

	/** The choice of a month leads to its form. */
	@Needs(Right.SETTINGS_WRITE)
	@GetMapping("/settings/scheme")
	String choose(@RequestParam YearMonth from) {
		return "redirect:/settings/scheme/" + from;
	}

	@Needs(Right.SETTINGS_WRITE)
	@GetMapping("/settings/scheme/{from}")
	String edit(@PathVariable YearMonth from, CurrentPerson me, Model model) {
		this.settings.maySet(me, from).orRefuse();
		SchemeForm form = this.settings.form(from);
		return form(from, this.settings.versionOf(from), form, new BeanPropertyBindingResult(form, "form"), model);
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/settings/scheme/{from}")
	String update(@PathVariable YearMonth from, @RequestParam(defaultValue = "-1") int version, CurrentPerson me,
			Once once, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		this.settings.maySet(me, from).orRefuse();
		SchemeForm form = SchemeForm.typed(request::getParameter);
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		SchemeReader reader = new SchemeReader(form, this.settings.choices(from), errors);
		List<ItemDraft> items = reader.items();
		SchemeTerms terms = reader.terms();
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(from, version, form, errors, model);
		}
		try {
			String next = once.answer(() -> {
				this.settings.set(me, from, version, items, terms);
				return "redirect:/settings";
			});
			flash.addFlashAttribute("done", "settings.saved");
			return next;
		}
		catch (StaleVersion | DataIntegrityViolationException overtaken) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("why", new StaleVersion().sentence());
			return form(from, this.settings.versionOf(from), form, errors, model);
		}
	}

	private String form(YearMonth from, int version, SchemeForm form, BindingResult errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		model.addAttribute("from", from);
		model.addAttribute("version", version);
		model.addAttribute("regulations", this.settings.choices(from));
		return "settings/edit";
	}

}
