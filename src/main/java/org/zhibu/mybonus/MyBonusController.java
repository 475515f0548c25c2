package org.zhibu.mybonus;

import java.time.YearMonth;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MyBonusController {

	private final MyBonuses mine;

	MyBonusController(MyBonuses mine) {
		this.mine = mine;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/me/bonus")
	String show(@RequestParam(required = false) YearMonth month, CurrentPerson actor, Model model) {
		model.addAttribute("mine", this.mine.of(actor, month));
		return "bonus/mine";
	}

}
