package org.zhibu.bonuspaper;

import java.time.YearMonth;
import java.util.List;

import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;
import org.zhibu.sheet.FileAnswer;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class BonusPaperController {

	private final BonusPapers papers;

	private final BonusMonths months;

	private final BonusLines lines;

	BonusPaperController(BonusPapers papers, BonusMonths months, BonusLines lines) {
		this.papers = papers;
		this.months = months;
		this.lines = lines;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/months/{month}/bonus.csv")
	ResponseEntity<byte[]> csv(@PathVariable YearMonth month, CurrentPerson actor) {
		return FileAnswer.csv(BonusWords.FILE + month, BonusWords.HEADINGS, cells(month, actor));
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/months/{month}/bonus.xlsx")
	ResponseEntity<byte[]> xlsx(@PathVariable YearMonth month, CurrentPerson actor) {
		return FileAnswer.xlsx(BonusWords.FILE + month, BonusWords.HEADINGS, cells(month, actor));
	}

	private List<List<Object>> cells(YearMonth month, CurrentPerson actor) {
		return this.papers.lines(actor, this.months.of(month)).stream().map(PaperLine::cells).toList();
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/print")
	String print(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		return paper(month, actor, model, "bonuspaper/list");
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/slips")
	String slips(@PathVariable YearMonth month, @RequestParam(defaultValue = "0") int line, CurrentPerson actor,
			Model model) {
		String view = paper(month, actor, model, "bonuspaper/slips");
		model.addAttribute("single", line);
		return view;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/poster")
	String poster(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		this.papers.mayHang(this.months.of(month)).orRefuse();
		return paper(month, actor, model, "bonuspaper/poster");
	}

	private String paper(YearMonth month, CurrentPerson actor, Model model, String view) {
		BonusMonth bonus = this.months.of(month);
		model.addAttribute("month", bonus);
		model.addAttribute("totals", this.lines.totals(bonus));
		model.addAttribute("lines", this.papers.lines(actor, bonus));
		return view;
	}

}
