package org.zhibu.correction;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CorrectionController {

	private final CorrectionBook book;

	CorrectionController(CorrectionBook book) {
		this.book = book;
	}

	@Needs(Right.LEDGER_READ)
	@GetMapping("/corrections")
	String index(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
		model.addAttribute("page", this.book.before(before));
		return "corrections/index";
	}

}
