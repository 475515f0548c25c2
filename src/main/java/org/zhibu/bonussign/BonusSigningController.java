package org.zhibu.bonussign;

import java.time.YearMonth;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class BonusSigningController {

	private final BonusSigning signing;

	BonusSigningController(BonusSigning signing) {
		this.signing = signing;
	}

	@Needs(Right.BONUS_SIGN)
	@PostMapping("/months/{month}/bonus/signature")
	String sign(@PathVariable YearMonth month, @RequestParam(defaultValue = "0") int round, CurrentPerson actor,
			Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "bonus.signed.done");
		return once.answer(() -> {
			this.signing.sign(actor, month, round);
			return "redirect:/months/" + month + "/bonus";
		});
	}

	@Needs(Right.BONUS_SIGN)
	@PostMapping("/months/{month}/bonus/lines/{line}/signature")
	String signLine(@PathVariable YearMonth month, @PathVariable int line,
			@RequestParam(defaultValue = "0") int revision, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "bonus.signed.done");
		return once.answer(() -> {
			this.signing.signLine(actor, month, line, revision);
			return "redirect:/months/" + month + "/bonus/lines/" + line;
		});
	}

	@Needs(Right.BONUS_RUN)
	@PostMapping("/months/{month}/bonus/publication")
	String publish(@PathVariable YearMonth month, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "bonus.published.done");
		return once.answer(() -> {
			this.signing.publish(actor, month);
			return "redirect:/months/" + month + "/bonus";
		});
	}

}
