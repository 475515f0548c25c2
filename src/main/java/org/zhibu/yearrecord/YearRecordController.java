package org.zhibu.yearrecord;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class YearRecordController {

	private final YearRecords records;

	YearRecordController(YearRecords records) {
		this.records = records;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/people/{id}/record/{year}")
	String show(@PathVariable long id, @PathVariable int year, CurrentPerson actor, Model model) {
		model.addAttribute("record", this.records.of(actor, id, year));
		return "yearrecord/show";
	}

}
