package org.zhibu.kiosk;

import java.util.List;

import org.zhibu.shared.OpenToAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The screen in the duty room. */
@Controller
class KioskController {

	private final Kiosk kiosk;

	KioskController(Kiosk kiosk) {
		this.kiosk = kiosk;
	}

	@OpenToAll
	@GetMapping("/kiosk")
	String index(Model model) {
		List<KioskBranch> branches = this.kiosk.branches();
		if (branches.size() == 1) {
			return show(branches.get(0).code(), model);
		}
		model.addAttribute("branches", branches);
		return "kiosk/index";
	}

	@OpenToAll
	@GetMapping("/kiosk/{code}")
	String show(@PathVariable String code, Model model) {
		model.addAttribute("screen", this.kiosk.screen(code));
		return "kiosk/show";
	}

}
