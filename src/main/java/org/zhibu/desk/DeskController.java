package org.zhibu.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Needs;
import org.zhibu.shared.News;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk: next steps, overdue first. */
@Controller
class DeskController {

	private final List<DeskSource> sources;

	private final MonthBoard months;

	private final News news;

	private final Clock clock;

	DeskController(List<DeskSource> sources, MonthBoard months, News news, Clock clock) {
		this.sources = sources;
		this.months = months;
		this.news = news;
		this.clock = clock;
	}

	@Needs(Right.SIGNED_IN)
	@GetMapping("/")
	String show(CurrentPerson me, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		List<DeskSource.Step> steps = this.sources.stream()
			.flatMap((source) -> source.stepsFor(me).stream())
			.sorted(Comparator.comparing(DeskSource.Step::due, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
		model.addAttribute("steps", steps);
		model.addAttribute("late", steps.stream().filter((step) -> step.daysLate(today) > 0).count());
		model.addAttribute("today", today);
		model.addAttribute("news", this.news.unseenBy(me));
		if (me.onCommittee()) {
			model.addAttribute("board", this.months.current());
		}
		return "desk/show";
	}

}
