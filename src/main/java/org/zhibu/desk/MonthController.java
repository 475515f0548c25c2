package org.zhibu.desk;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

import org.zhibu.scorecard.Months;
import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.settlement.ClosingService;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The month on one page. */
@Controller
class MonthController {

	private final Months months;

	private final ClosingService closing;

	private final MonthBoard board;

	private final Clock clock;

	MonthController(Months months, ClosingService closing, MonthBoard board, Clock clock) {
		this.board = board;
		this.months = months;
		this.closing = closing;
		this.clock = clock;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/months")
	String index(CurrentPerson me, Model model) {
		List<ScoreMonth> all = this.months.all();
		YearMonth next = this.months.latest()
			.map((month) -> month.getPeriod().plusMonths(1))
			.orElseGet(() -> YearMonth.now(this.clock));
		model.addAttribute("months", all);
		model.addAttribute("next", next);
		model.addAttribute("mayOpen", this.months.mayOpen(me, next));
		return "months/index";
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/months/{month}")
	String show(@PathVariable YearMonth month, CurrentPerson me, Model model) {
		MonthBoard.View view = this.board.of(month);
		ScoreMonth opened = view.month();
		model.addAttribute("month", opened);
		model.addAttribute("board", view);
		model.addAttribute("mayPublish", this.months.mayPublish(me, opened));
		model.addAttribute("mayClose", this.closing.mayClose(me, opened));
		return "months/show";
	}

}
