package org.zhibu.account;

import jakarta.validation.Valid;
import org.zhibu.shared.OpenToAll;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SetupController {

	private final SetupService setup;

	private final Links links;

	SetupController(SetupService setup, Links links) {
		this.setup = setup;
		this.links = links;
	}

	@OpenToAll
	@GetMapping("/setup/{token}")
	String blank(@PathVariable String token, Model model) {
		this.links.look(token);
		model.addAttribute("form", SetupForm.empty());
		return "account/setup";
	}

	@OpenToAll
	@PostMapping("/setup/{token}")
	String create(@PathVariable String token, @Valid @ModelAttribute("form") SetupForm form, BindingResult errors,
			RedirectAttributes flash) {
		if (!errors.hasErrors()) {
			try {
				this.setup.setUp(token, form);
				flash.addFlashAttribute("done", "account.setup.done");
				return "redirect:/login";
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		return "account/setup";
	}

}
