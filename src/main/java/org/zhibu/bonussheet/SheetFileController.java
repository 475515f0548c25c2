package org.zhibu.bonussheet;

import java.time.YearMonth;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;
import org.zhibu.sheet.FileAnswer;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of the bonus sheets: form, sample, rejected rows. */
@Controller
@RequestMapping("/months/{month}/bonus/sheets")
class SheetFileController {

	private final SheetFiles files;

	SheetFileController(SheetFiles files) {
		this.files = files;
	}

	@Needs(Right.BONUS_ENTER)
	@GetMapping("/form.xlsx")
	ResponseEntity<byte[]> form(@PathVariable YearMonth month) {
		return FileAnswer.xlsx("bonus-" + month + ".xlsx", this.files.form());
	}

	@Needs(Right.BONUS_ENTER)
	@GetMapping("/sample.xlsx")
	ResponseEntity<byte[]> sample() {
		return FileAnswer.xlsx("bonus-sample.xlsx", this.files.sample());
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/{id}/rejected.xlsx")
	ResponseEntity<byte[]> rejected(@PathVariable YearMonth month, @PathVariable long id) {
		return FileAnswer.xlsx("bonus-" + month + "-rejected.xlsx", this.files.rejected(month, id));
	}

}
