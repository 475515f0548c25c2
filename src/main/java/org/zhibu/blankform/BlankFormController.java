package org.zhibu.blankform;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class BlankFormController {

	private final BlankForms forms;

	BlankFormController(BlankForms forms) {
		this.forms = forms;
	}

	@Needs(Right.KEY_PAPER)
	@GetMapping("/months/{month}/blank-forms")
	String index(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		model.addAttribute("stack", this.forms.of(actor, month));
		return "blankforms/index";
	}

	@Needs(Right.KEY_PAPER)
	@PostMapping("/months/{month}/blank-forms")
	String create(@PathVariable YearMonth month, CurrentPerson actor, Once once, RedirectAttributes flash) {
		String next = once.answer(() -> {
			this.forms.issue(actor, month);
			return "redirect:/months/" + month + "/blank-forms";
		});
		flash.addFlashAttribute("done", "blankform.issued");
		return next;
	}

}
