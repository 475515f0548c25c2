package org.zhibu.login;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is handed to people: slips and links. Each is the answer to its own post and shown
 * once; the same post again shows that it was, not what it said.
 */
@Controller
class HandoutController {

	private final LoginManagement management;

	private final SiteAddress address;

	HandoutController(LoginManagement management, SiteAddress address) {
		this.management = management;
		this.address = address;
	}

	@ModelAttribute("base")
	String base() {
		return this.address.get();
	}

	@Needs(Right.LOGINS)
	@PostMapping("/logins/slips")
	String slips(@RequestParam(defaultValue = "") List<Long> person, @RequestParam(defaultValue = "false") boolean all,
			CurrentPerson me, Once once, Model model) {
		if (person.isEmpty() && !all) {
			throw new RuleViolation("login.slips.pick");
		}
		return once.answer(() -> {
			model.addAttribute("slips", this.management.slips(me, all ? List.of() : person));
			return "logins/slips";
		});
	}

	@Needs(Right.LOGINS)
	@PostMapping("/logins/{id}/slip")
	String slip(@PathVariable long id, CurrentPerson me, Once once, Model model) {
		return once.answer(() -> {
			model.addAttribute("slips", List.of(this.management.newSlip(me, id)));
			return "logins/slips";
		});
	}

	@Needs(Right.LOGINS)
	@PostMapping("/logins/people/{personId}/invitation")
	String invite(@PathVariable long personId, CurrentPerson me, Once once, Model model) {
		return once.answer(() -> {
			model.addAttribute("invitation", this.management.invite(me, personId));
			return "logins/link";
		});
	}

	@Needs(Right.LOGINS)
	@PostMapping("/logins/{id}/link")
	String link(@PathVariable long id, CurrentPerson me, Once once, Model model) {
		return once.answer(() -> {
			model.addAttribute("invitation", this.management.link(me, id));
			return "logins/link";
		});
	}

}
