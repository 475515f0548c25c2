package org.zhibu.pairinglog;

import java.time.YearMonth;

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
class PairingLogController {

	private final PairingLog log;

	PairingLogController(PairingLog log) {
		this.log = log;
	}

	@Needs(Right.PAIRING_LOG)
	@GetMapping("/months/{month}/pairings")
	String show(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		model.addAttribute("page", this.log.of(actor, month));
		return "pairinglog/show";
	}

	@Needs(Right.PAIRING_LOG)
	@PostMapping("/months/{month}/pairings/{team}")
	String note(@PathVariable YearMonth month, @PathVariable long team, @RequestParam(defaultValue = "") String done,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "pairinglog.noted");
		return once.answer(() -> {
			this.log.note(actor, month, team, done);
			return "redirect:/months/" + month + "/pairings";
		});
	}

}
