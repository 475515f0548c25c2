package org.zhibu.desk;

import java.time.YearMonth;

import org.zhibu.scorecard.Months;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretary opens and publishes months. */
@Controller
class MonthActsController {

	private final Months months;

	MonthActsController(Months months) {
		this.months = months;
	}

	@Needs(Right.RUN_MONTH)
	@PostMapping("/months")
	String open(@RequestParam YearMonth month, CurrentPerson actor, Once once) {
		return once.answer(() -> {
			this.months.open(actor, month);
			return "redirect:/months/" + month;
		});
	}

	@Needs(Right.RUN_MONTH)
	@PostMapping("/months/{month}/publication")
	String publish(@PathVariable YearMonth month, CurrentPerson actor, Once once) {
		return once.answer(() -> {
			this.months.publish(actor, month);
			return "redirect:/months/" + month;
		});
	}

}
