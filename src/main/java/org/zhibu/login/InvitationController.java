package org.zhibu.login;

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
class InvitationController {

	private final Invitations invitations;

	InvitationController(Invitations invitations) {
		this.invitations = invitations;
	}

	@OpenToAll
	@GetMapping("/invite/{token}")
	String blank(@PathVariable String token, Model model) {
		model.addAttribute("invited", this.invitations.look(token));
		model.addAttribute("form", InvitationForm.empty());
		return "logins/invite";
	}

	@OpenToAll
	@PostMapping("/invite/{token}")
	String create(@PathVariable String token, @Valid @ModelAttribute("form") InvitationForm form, BindingResult errors,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		Invited invited = this.invitations.look(token);
		if (!errors.hasErrors()) {
			try {
				this.invitations.accept(token, form);
				flash.addFlashAttribute("done", "login.invite.done");
				return "redirect:/login";
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("invited", invited);
		return "logins/invite";
	}

}
