package org.zhibu.paper;

import java.time.YearMonth;

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

/** The grid of a month as a file and on paper. */
@Controller
class MonthSheetController {

	private final MonthSheets sheets;

	MonthSheetController(MonthSheets sheets) {
		this.sheets = sheets;
	}

	@Needs(Right.MARK_CARDS)
	@GetMapping("/months/{month}/scorecards.csv")
	ResponseEntity<byte[]> csv(@PathVariable YearMonth month, CurrentPerson actor) {
		MonthSheet sheet = this.sheets.of(actor, month);
		return FileAnswer.csv(name(month), sheet.headings(), sheet.cells());
	}

	@Needs(Right.MARK_CARDS)
	@GetMapping("/months/{month}/scorecards.xlsx")
	ResponseEntity<byte[]> xlsx(@PathVariable YearMonth month, CurrentPerson actor) {
		MonthSheet sheet = this.sheets.of(actor, month);
		return FileAnswer.xlsx(name(month), sheet.headings(), sheet.cells());
	}

	@Needs(Right.MARK_CARDS)
	@GetMapping("/months/{month}/scorecards/print")
	String print(@PathVariable YearMonth month, @RequestParam(defaultValue = "a4") String size, CurrentPerson actor,
			Model model) {
		model.addAttribute("sheet", this.sheets.of(actor, month));
		model.addAttribute("large", size.equals("a3"));
		return "paper/grid";
	}

	private static String name(YearMonth month) {
		return SheetWords.CARDS + month;
	}

}
