package org.zhibu.bonuspage;

import java.time.YearMonth;
import java.util.Optional;

import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class BonusController {

	private final BonusMonths months;

	private final BonusPages pages;

	BonusController(BonusMonths months, BonusPages pages) {
		this.months = months;
		this.pages = pages;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/months/{month}/bonus")
	String show(@PathVariable YearMonth month, @RequestParam(defaultValue = "0") int after, CurrentPerson actor,
			Model model) {
		Optional<BonusMonth> bonus = this.months.find(month);
		model.addAttribute("period", month);
		if (bonus.isEmpty()) {
			model.addAttribute("mayEnter", this.months.mayEnter(actor, month));
			this.months.find(month.minusMonths(1))
				.ifPresent((before) -> model.addAttribute("before", before.getPeriod()));
			return "bonus/none";
		}
		model.addAttribute("page", this.pages.of(actor, bonus.get(), after));
		return "bonus/show";
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping("/months/{month}/bonus/taking-back")
	String takeBack(@PathVariable YearMonth month, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "bonus.takenBack.done");
		return once.answer(() -> {
			this.months.takeBack(actor, month);
			return "redirect:/months/" + month + "/bonus";
		});
	}

}
