package org.zhibu.review;

import java.util.Set;

import org.zhibu.scorecard.Versions;
import org.zhibu.selfscore.Trends;
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

/** One card: what it says, and the acts on it alone. */
@Controller
class CardController {

	private final CardPages cards;

	private final Marking marking;

	private final Reasons reasons;

	private final Versions versions;

	private final Trends trends;

	CardController(CardPages cards, Marking marking, Reasons reasons, Versions versions, Trends trends) {
		this.cards = cards;
		this.marking = marking;
		this.reasons = reasons;
		this.versions = versions;
		this.trends = trends;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/scorecards/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		CardView card = this.cards.view(actor, id);
		model.addAttribute("card", card);
		model.addAttribute("trend", this.trends.until(card.card().getPeriod(), card.card().getPersonId()));
		return "scorecards/show";
	}

	@Needs(Right.MARK_CARDS)
	@PostMapping("/scorecards/{id}/signatures")
	String sign(@PathVariable long id, CurrentPerson actor, Once once) {
		return once.answer(() -> {
			this.marking.sign(actor, id);
			return "redirect:/scorecards/" + id;
		});
	}

	@Needs(Right.MARK_CARDS)
	@PostMapping("/scorecards/{id}/merit")
	String praise(@PathVariable long id, @RequestParam(defaultValue = "") String merit,
			@RequestParam(name = "fact", required = false) Set<String> facts, CurrentPerson actor, Once once) {
		String text = required("merit", merit);
		return once.answer(() -> {
			this.reasons.praise(actor, id, text, (facts != null) ? facts : Set.of());
			return "redirect:/scorecards/" + id;
		});
	}

	@Needs(Right.MARK_CARDS)
	@PostMapping("/scorecards/{id}/excuse")
	String excuse(@PathVariable long id, @RequestParam(defaultValue = "") String reason, CurrentPerson actor,
			Once once) {
		String text = required("reason", reason);
		return once.answer(() -> {
			this.marking.excuse(actor, id, text);
			return "redirect:/scorecards/" + id;
		});
	}

	@Needs(Right.MARK_CARDS)
	@PostMapping("/scorecards/{id}/veto")
	String veto(@PathVariable long id, @RequestParam(defaultValue = "") String fact, CurrentPerson actor, Once once) {
		String text = required("fact", fact);
		return once.answer(() -> {
			this.marking.veto(actor, id, text);
			return "redirect:/scorecards/" + id;
		});
	}

	@Needs(Right.MARK_CARDS)
	@PostMapping("/scorecards/{id}/correction")
	String correct(@PathVariable long id, @RequestParam(defaultValue = "") String reason, CurrentPerson actor,
			Once once) {
		String text = required("reason", reason);
		return once.answer(() -> {
			this.versions.correct(actor, id, text);
			return "redirect:/scorecards/" + id;
		});
	}

	private static String required(String field, String text) {
		String stripped = text.strip();
		if (stripped.isEmpty() || stripped.length() > 300) {
			throw RuleViolation.at(field, "shared.reason.length");
		}
		return stripped;
	}

}
