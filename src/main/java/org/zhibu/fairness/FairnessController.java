package org.zhibu.fairness;

import java.time.YearMonth;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Advice to the committee about its own marks. */
@Controller
class FairnessController {

	private final Fairness fairness;

	FairnessController(Fairness fairness) {
		this.fairness = fairness;
	}

	@Needs(Right.MARK_CARDS)
	@GetMapping("/months/{month}/fairness")
	String show(@PathVariable YearMonth month, CurrentPerson me, Model model) {
		model.addAttribute("watch", this.fairness.page(me, month));
		return "fairness/show";
	}

}
