package org.zhibu.setup;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.zhibu.shared.OpenToAll;
import org.zhibu.shared.RuleViolation;

import org.springframework.http.HttpStatus;
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

	SetupController(SetupService setup) {
		this.setup = setup;
	}

	@OpenToAll
	@GetMapping("/setup/{token}")
	String blank(@PathVariable String token, Model model) {
		this.setup.look(token);
		model.addAttribute("form", SetupForm.empty());
		return "account/setup";
	}

	@OpenToAll
	@PostMapping("/setup/{token}")
	String create(@PathVariable String token, @Valid @ModelAttribute("form") SetupForm form, BindingResult errors,
			HttpServletResponse response, RedirectAttributes flash) {
		this.setup.look(token);
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
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "account/setup";
	}

}
