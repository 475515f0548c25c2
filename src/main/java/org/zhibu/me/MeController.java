package org.zhibu.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.zhibu.account.SignedIn;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My data, my sessions, how I want my pages, and where I can go. */
@Controller
class MeController {

	private final Me service;

	private final Sessions sessions;

	MeController(Me service, Sessions sessions) {
		this.service = service;
		this.sessions = sessions;
	}

	@Needs(Right.SIGNED_IN)
	@GetMapping("/me")
	String show(CurrentPerson me, @RequestAttribute("org.zhibu.account.SignedIn") SignedIn signedIn,
			HttpServletRequest request, Model model) {
		model.addAttribute("login", this.service.login(me));
		model.addAttribute("language", (signedIn.language() != null) ? signedIn.language() : "");
		model.addAttribute("sessions", this.sessions.of(request));
		return "me/show";
	}

	@Needs(Right.SIGNED_IN)
	@PostMapping("/me/preferences")
	String prefer(@Valid @ModelAttribute("form") PreferenceForm form, BindingResult errors, CurrentPerson me, Once once,
			RedirectAttributes flash) {
		if (errors.hasErrors()) {
			throw new RuleViolation("me.preferences.unknown");
		}
		String next = once.answer(() -> {
			this.service.prefer(me, form);
			return "redirect:/me";
		});
		flash.addFlashAttribute("done", "me.preferences.done");
		return next;
	}

	@Needs(Right.SIGNED_IN)
	@PostMapping("/me/sessions/ending")
	String endOthers(Once once, HttpServletRequest request, RedirectAttributes flash) {
		String next = once.answer(() -> {
			this.sessions.endOthers(request);
			return "redirect:/me";
		});
		flash.addFlashAttribute("done", "me.sessions.ended");
		return next;
	}

}
