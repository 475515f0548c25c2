package org.zhibu.paper;

import java.time.YearMonth;
import java.util.List;

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
class LedgerController {

	private final LedgerBook book;

	LedgerController(LedgerBook book) {
		this.book = book;
	}

	@Needs(Right.LEDGER_READ)
	@GetMapping("/months/{month}/ledger")
	String index(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("ledger", this.book.page(month, LedgerPlace.read(after)));
		return "paper/ledger";
	}

	@Needs(Right.LEDGER_READ)
	@GetMapping("/months/{month}/ledger.csv")
	ResponseEntity<byte[]> csv(@PathVariable YearMonth month) {
		return FileAnswer.csv(name(month), SheetWords.LEDGER_HEADINGS, cells(month));
	}

	@Needs(Right.LEDGER_READ)
	@GetMapping("/months/{month}/ledger.xlsx")
	ResponseEntity<byte[]> xlsx(@PathVariable YearMonth month) {
		return FileAnswer.xlsx(name(month), SheetWords.LEDGER_HEADINGS, cells(month));
	}

	private List<List<Object>> cells(YearMonth month) {
		return this.book.all(month).stream().map(LedgerRow::cells).toList();
	}

	private static String name(YearMonth month) {
		return SheetWords.LEDGER + month;
	}

}
