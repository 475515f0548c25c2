package org.zhibu.authority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.zhibu.shared.Clauses;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the authorities. */
@Controller
class AuthorityController {

	private final Authorities authorities;

	private final ObjectProvider<Clauses> clauses;

	private final Clock clock;

	AuthorityController(Authorities authorities, ObjectProvider<Clauses> clauses, Clock clock) {
		this.authorities = authorities;
		this.clauses = clauses;
		this.clock = clock;
	}

	@Needs(Right.SETTINGS_READ)
	@GetMapping("/settings/authorities")
	String index(CurrentPerson actor, Model model) {
		return page(new AuthorityForm("", "", "", "", "", LocalDate.now(this.clock).toString()), actor, model);
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/settings/authorities")
	String create(@ModelAttribute("form") AuthorityForm form, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		return once.answer(() -> saved(flash, () -> this.authorities.set(actor, form.read(clauses()), form.day())),
				(no) -> again(no, form, actor, model));
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/settings/authorities/terms")
	String terms(@RequestParam(defaultValue = "") String quotes, @RequestParam(defaultValue = "") String buyers,
			CurrentPerson actor, Once once, Model model, RedirectAttributes flash) {
		AuthorityForm blank = new AuthorityForm("", "", "", "", "", LocalDate.now(this.clock).toString());
		return once.answer(
				() -> saved(flash,
						() -> this.authorities.setTerms(actor, AuthorityForm.fen("quotes", FormText.plain(quotes)),
								AuthorityForm.fen("buyers", FormText.plain(buyers)))),
				(no) -> again(no, blank, actor, model));
	}

	private static String saved(RedirectAttributes flash, Runnable work) {
		try {
			work.run();
		}
		catch (DataIntegrityViolationException overtaken) {
			throw new StaleVersion();
		}
		flash.addFlashAttribute("done", "authority.saved");
		return "redirect:/settings/authorities";
	}

	private String again(RuleViolation no, AuthorityForm form, CurrentPerson actor, Model model) {
		model.addAttribute("wrong", no.field());
		return page(form, actor, model);
	}

	private String page(AuthorityForm form, CurrentPerson actor, Model model) {
		AuthorityTable table = this.authorities.table();
		model.addAttribute("form", form);
		model.addAttribute("table", table);
		model.addAttribute("offices", Authorities.OFFICES);
		model.addAttribute("categories", Spending.values());
		model.addAttribute("clauses", actor.has(Right.SETTINGS_WRITE) ? clauses() : Map.of());
		model.addAttribute("mayChange", actor.has(Right.SETTINGS_WRITE));
		return "authorities/index";
	}

	private Map<Long, String> clauses() {
		return this.clauses.stream()
			.findFirst()
			.map((book) -> book.inForceOn(LocalDate.now(this.clock)))
			.orElse(Map.of());
	}

}
