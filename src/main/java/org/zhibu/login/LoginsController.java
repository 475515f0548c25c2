package org.zhibu.login;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.zhibu.account.LoginState;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The logins of a branch: who has one, how it stands, what may be done to it. */
@Controller
class LoginsController {

	private final LoginManagement management;

	private final SiteAddress address;

	LoginsController(LoginManagement management, SiteAddress address) {
		this.management = management;
		this.address = address;
	}

	@ModelAttribute("base")
	String base() {
		return this.address.get();
	}

	@Needs(Right.LOGINS)
	@GetMapping("/logins")
	String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String after, CurrentPerson me, Model model) {
		model.addAttribute("form", OverseerForm.empty());
		return list(q, state, after, me, model);
	}

	private String list(String q, String state, String after, CurrentPerson me, Model model) {
		List<LoginRow> rows = this.management.people(me, q.strip(), state.strip(), after.strip());
		boolean more = rows.size() > LoginManagement.ROWS;
		model.addAttribute("rows", more ? rows.subList(0, LoginManagement.ROWS) : rows);
		model.addAttribute("next", more ? rows.get(LoginManagement.ROWS - 1).number() : null);
		model.addAttribute("others", this.management.ofNobody(me));
		model.addAttribute("without", this.management.countWithout(me));
		model.addAttribute("states", LoginState.values());
		model.addAttribute("q", q);
		model.addAttribute("state", state);
		model.addAttribute("mayMakeOverseers", LoginRules.mayMakeOverseers(me));
		return "logins/index";
	}

	@Needs(Right.LOGINS)
	@GetMapping("/logins/{id}")
	String show(@PathVariable long id, CurrentPerson me, Model model) {
		model.addAttribute("page", this.management.page(me, id));
		return "logins/show";
	}

	@Needs(Right.LOGINS)
	@PostMapping("/logins/overseers")
	String createOverseer(@Valid @ModelAttribute("form") OverseerForm form, BindingResult errors, CurrentPerson me,
			Once once, HttpServletResponse response, Model model, RedirectAttributes flash) {
		if (!errors.hasErrors()) {
			try {
				String next = once.answer(() -> {
					Invitation invitation = this.management.oversee(me, form);
					model.addAttribute("invitation", invitation);
					return (invitation != null) ? "logins/link" : "redirect:/logins";
				});
				flash.addFlashAttribute("done", "login.overseer.widened");
				return next;
			}
			catch (RuleViolation no) {
				if (no instanceof org.zhibu.shared.Barred) {
					throw no;
				}
				no.rejectIn(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return list("", "", "", me, model);
	}

	@Needs(Right.LOGINS)
	@PostMapping("/logins/{id}/scope/end")
	String narrow(@PathVariable long id, CurrentPerson me, Once once) {
		return once.answer(() -> {
			this.management.overseeNoMore(me, id);
			return "redirect:/logins";
		});
	}

	@Needs(Right.LOGINS)
	@PostMapping("/logins/{id}/disabling")
	String disable(@PathVariable long id, CurrentPerson me, Once once) {
		return once.answer(() -> {
			this.management.disable(me, id);
			return "redirect:/logins/" + id;
		});
	}

	@Needs(Right.LOGINS)
	@PostMapping("/logins/{id}/enabling")
	String enable(@PathVariable long id, CurrentPerson me, Once once) {
		return once.answer(() -> {
			this.management.enable(me, id);
			return "redirect:/logins/" + id;
		});
	}

}
