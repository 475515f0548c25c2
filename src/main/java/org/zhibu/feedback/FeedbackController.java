package org.zhibu.feedback;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FeedbackController {

	private final Feedbacks feedbacks;

	private final FeedbackViews views;

	FeedbackController(Feedbacks feedbacks, FeedbackViews views) {
		this.feedbacks = feedbacks;
		this.views = views;
	}

	@Needs(Right.FEEDBACK_READ)
	@GetMapping("/feedback")
	String index(@RequestParam(defaultValue = "false") boolean settled, @RequestParam(required = false) Long before,
			CurrentPerson actor, Model model) {
		model.addAttribute("list", this.views.list(actor, !settled, before));
		return "feedback/index";
	}

	@Needs(Right.FEEDBACK_READ)
	@PostMapping("/feedback/{id}/confirmation")
	String confirm(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once) {
		return once.answer(() -> {
			this.feedbacks.confirm(actor, id, version);
			return "redirect:/feedback";
		});
	}

	@Needs(Right.FEEDBACK_READ)
	@PostMapping("/feedback/{id}/dismissal")
	String setAside(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String reason, CurrentPerson actor, Once once) {
		String why = reason.strip();
		return once.answer(() -> {
			if (why.isEmpty() || why.length() > 300) {
				throw RuleViolation.at("reason", "shared.reason.length");
			}
			this.feedbacks.setAside(actor, id, version, why);
			return "redirect:/feedback";
		});
	}

}
