package org.zhibu.help;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How it works, in plain words. */
@Controller
class HelpController {

	private final Help help;

	HelpController(Help help) {
		this.help = help;
	}

	@Needs(Right.SIGNED_IN)
	@GetMapping("/help")
	String show(Model model) {
		model.addAttribute("help", this.help.page());
		return "help/show";
	}

}
