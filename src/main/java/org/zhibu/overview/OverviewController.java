package org.zhibu.overview;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OverviewController {

	private final Overview overview;

	OverviewController(Overview overview) {
		this.overview = overview;
	}

	@Needs(Right.OVERVIEW)
	@GetMapping("/overview")
	String index(CurrentPerson me, Model model) {
		model.addAttribute("totals", this.overview.totals(me));
		return "overview/index";
	}

}
