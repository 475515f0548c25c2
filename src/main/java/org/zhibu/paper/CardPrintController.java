package org.zhibu.paper;

import org.zhibu.review.CardPages;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One card on paper, as its page shows it to the same reader. */
@Controller
class CardPrintController {

	private final CardPages cards;

	CardPrintController(CardPages cards) {
		this.cards = cards;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/scorecards/{id}/print")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("card", this.cards.view(actor, id));
		return "paper/card";
	}

}
