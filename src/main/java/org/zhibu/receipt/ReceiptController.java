package org.zhibu.receipt;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.zhibu.bonus.BonusLines;
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

/** A worker signs on the screen; a signed paper is keyed in. */
@Controller
class ReceiptController {

	private final Receipts receipts;

	private final BonusMonths months;

	private final BonusLines lines;

	ReceiptController(Receipts receipts, BonusMonths months, BonusLines lines) {
		this.receipts = receipts;
		this.months = months;
		this.lines = lines;
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/months/{month}/bonus/receipt")
	String sign(@PathVariable YearMonth month, @RequestParam(defaultValue = "0") long line, CurrentPerson actor,
			Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "receipt.signed");
		return once.answer(() -> {
			this.receipts.sign(actor, month, line);
			return "redirect:/me/bonus?month=" + month;
		});
	}

	@Needs(Right.BONUS_KEY)
	@GetMapping("/months/{month}/bonus/receipts")
	String edit(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		BonusMonth bonus = this.months.of(month);
		model.addAttribute("month", bonus);
		model.addAttribute("lines", this.lines.inForce(bonus));
		model.addAttribute("ways", this.receipts.of(bonus));
		model.addAttribute("may", this.receipts.mayKeyIn(actor, bonus));
		return "receipts/keying";
	}

	@Needs(Right.BONUS_KEY)
	@PostMapping("/months/{month}/bonus/receipts")
	String keyIn(@PathVariable YearMonth month, @RequestParam Map<String, String> sent,
			@RequestParam(required = false) List<Integer> absent, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		ReceiptForm form = new ReceiptForm(sent, absent);
		return once.answer(() -> {
			this.receipts.keyIn(actor, month, form.absent(), form.proxies());
			flash.addFlashAttribute("done", "receipt.keyed");
			return "redirect:/months/" + month + "/bonus/receipts";
		}, (no) -> {
			model.addAttribute("form", form);
			return edit(month, actor, model);
		});
	}

}
