package org.zhibu.notice;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's notices, and the marks of having seen them. */
@Controller
class NoticeController {

	private final Notices notices;

	NoticeController(Notices notices) {
		this.notices = notices;
	}

	@Needs(Right.SIGNED_IN)
	@GetMapping("/notices")
	String index(@RequestParam(required = false) Long before, CurrentPerson me, Model model) {
		model.addAttribute("page", this.notices.page(me, before));
		return "notices/index";
	}

	@Needs(Right.SIGNED_IN)
	@PostMapping("/notices/readings")
	String see(@RequestParam(defaultValue = "") List<Long> ids, @RequestParam(defaultValue = "") String from,
			CurrentPerson me, Once once) {
		return once.answer(() -> {
			this.notices.see(me, ids);
			return from.equals("desk") ? "redirect:/" : "redirect:/notices";
		});
	}

}
