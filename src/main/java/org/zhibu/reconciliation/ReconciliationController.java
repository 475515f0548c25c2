package org.zhibu.reconciliation;

import java.time.YearMonth;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ReconciliationController {

	private final Trails trails;

	ReconciliationController(Trails trails) {
		this.trails = trails;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/reconciliation")
	String show(@PathVariable YearMonth month, Model model) {
		model.addAttribute("trail", this.trails.of(month));
		return "reconciliation/show";
	}

}
