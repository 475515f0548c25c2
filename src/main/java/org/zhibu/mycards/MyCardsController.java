package org.zhibu.mycards;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A member's own months. */
@Controller
class MyCardsController {

	private final MyCards mine;

	MyCardsController(MyCards mine) {
		this.mine = mine;
	}

	@Needs(Right.SELF_SCORE)
	@GetMapping("/me/scorecards")
	String index(CurrentPerson actor, Model model) {
		model.addAttribute("mine", this.mine.of(actor));
		return "scorecards/mine";
	}

}
