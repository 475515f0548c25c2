package org.zhibu.authority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.shared.Barred;
import org.zhibu.shared.Clauses;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
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
			HttpServletResponse response, RedirectAttributes flash) {
		return orAgain(form, actor, model, response, flash, () -> {
			Authority authority = form.read(clauses());
			LocalDate from = form.day();
			return once.answer(() -> {
				this.authorities.set(actor, authority, from);
				return "redirect:/settings/authorities";
			});
		});
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/settings/authorities/terms")
	String terms(@RequestParam(defaultValue = "") String quotes, @RequestParam(defaultValue = "") String buyers,
			CurrentPerson actor, Once once, Model model, HttpServletResponse response, RedirectAttributes flash) {
		AuthorityForm blank = new AuthorityForm("", "", "", "", "", LocalDate.now(this.clock).toString());
		return orAgain(blank, actor, model, response, flash, () -> {
			long quotesFen = AuthorityForm.fen("quotes", quotes.replace("\0", ""));
			long buyersFen = AuthorityForm.fen("buyers", buyers.replace("\0", ""));
			return once.answer(() -> {
				this.authorities.setTerms(actor, quotesFen, buyersFen);
				return "redirect:/settings/authorities";
			});
		});
	}

	private String orAgain(AuthorityForm form, CurrentPerson actor, Model model, HttpServletResponse response,
			RedirectAttributes flash, Supplier<String> work) {
		try {
			String next = work.get();
			flash.addFlashAttribute("done", "authority.saved");
			return next;
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (DataIntegrityViolationException overtaken) {
			throw new StaleVersion();
		}
		catch (RuleViolation no) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("why", no.sentence());
			model.addAttribute("wrong", no.field());
			return page(form, actor, model);
		}
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
