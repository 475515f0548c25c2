package org.zhibu.bonusyear;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class BonusYearController {

	private final BonusYears years;

	BonusYearController(BonusYears years) {
		this.years = years;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/bonus/years/{year}")
	String show(@PathVariable int year, Model model) {
		model.addAttribute("year", this.years.of(year));
		return "bonusyear/show";
	}

}
