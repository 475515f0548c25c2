package org.zhibu.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.zhibu.account.SignedIn;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own passphrase or PIN. */
@Controller
class SecretController {

	private final Me service;

	private final Sessions sessions;

	SecretController(Me service, Sessions sessions) {
		this.service = service;
		this.sessions = sessions;
	}

	@Needs(Right.SIGNED_IN)
	@GetMapping("/me/secret")
	String edit(CurrentPerson me, @RequestAttribute("org.zhibu.account.SignedIn") SignedIn signedIn, Model model) {
		model.addAttribute("form", SecretForm.empty());
		return page(me, signedIn, model);
	}

	@Needs(Right.SIGNED_IN)
	@PostMapping("/me/secret")
	String update(@Valid @ModelAttribute("form") SecretForm form, BindingResult errors, CurrentPerson me,
			@RequestAttribute("org.zhibu.account.SignedIn") SignedIn signedIn, Once once, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		if (!errors.hasErrors()) {
			try {
				String next = once.answer(() -> {
					int epoch = this.service.changeSecret(me, form);
					this.sessions.endOthers(request);
					this.sessions.goOn(epoch, request, response);
					return "redirect:/me";
				});
				flash.addFlashAttribute("done", "me.secret.done");
				return next;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(me, signedIn, model);
	}

	private String page(CurrentPerson me, SignedIn signedIn, Model model) {
		model.addAttribute("mustChange", signedIn.mustChange());
		model.addAttribute("passphrase", this.service.needsPassphrase(me));
		return "me/secret";
	}

}
