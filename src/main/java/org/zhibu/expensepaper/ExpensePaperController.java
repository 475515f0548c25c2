package org.zhibu.expensepaper;

import org.zhibu.expensepage.ExpenseFilter;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;
import org.zhibu.sheet.FileAnswer;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ExpensePaperController {

	private final ExpensePapers papers;

	ExpensePaperController(ExpensePapers papers) {
		this.papers = papers;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/expenses.csv")
	ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String mine,
			CurrentPerson reader) {
		return FileAnswer.csv(ExpenseWords.FILE, ExpenseWords.HEADINGS,
				this.papers.cells(reader, ExpenseFilter.of(state, category, mine)));
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/expenses.xlsx")
	ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String mine,
			CurrentPerson reader) {
		return FileAnswer.xlsx(ExpenseWords.FILE, ExpenseWords.HEADINGS,
				this.papers.cells(reader, ExpenseFilter.of(state, category, mine)));
	}

}
