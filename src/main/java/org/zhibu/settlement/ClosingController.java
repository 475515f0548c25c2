package org.zhibu.settlement;

import java.time.YearMonth;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class ClosingController {

	private final ClosingService closing;

	ClosingController(ClosingService closing) {
		this.closing = closing;
	}

	@Needs(Right.RUN_MONTH)
	@PostMapping("/months/{month}/closing")
	String create(@PathVariable YearMonth month, CurrentPerson actor, Once once) {
		return once.answer(() -> {
			this.closing.close(actor, month);
			return "redirect:/months/" + month;
		});
	}

}
