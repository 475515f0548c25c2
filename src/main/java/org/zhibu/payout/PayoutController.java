package org.zhibu.payout;

import java.time.YearMonth;

import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PayoutController {

	private final Payouts payouts;

	PayoutController(Payouts payouts) {
		this.payouts = payouts;
	}

	@Needs(Right.BONUS_PAY)
	@PostMapping("/months/{month}/bonus/payments")
	String create(@PathVariable YearMonth month, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "payout.done");
		return once.answer(() -> {
			this.payouts.payAll(actor, month);
			return "redirect:/months/" + month + "/bonus";
		});
	}

	@Needs(Right.BONUS_PAY)
	@PostMapping("/months/{month}/bonus/lines/{line}/payments/{id}/reversal")
	String reverse(@PathVariable YearMonth month, @PathVariable int line, @PathVariable long id,
			@RequestParam(defaultValue = "") String reason, CurrentPerson actor, Once once, RedirectAttributes flash) {
		String back = "redirect:/months/" + month + "/bonus/lines/" + line;
		try {
			String next = once.answer(() -> {
				this.payouts.reverse(actor, month, id, reason);
				return back;
			});
			flash.addFlashAttribute("done", "payout.reversal.done");
			return next;
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			flash.addFlashAttribute("why", no.sentence());
			return back;
		}
	}

}
