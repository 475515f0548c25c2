package org.zhibu.myrecords;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MyRecordsController {

	private final MyRecords records;

	MyRecordsController(MyRecords records) {
		this.records = records;
	}

	@Needs(Right.OWN_RECORDS)
	@GetMapping("/me/records")
	String show(@RequestParam(required = false) Long before, CurrentPerson me, Model model) {
		model.addAttribute("page", this.records.of(me, before));
		model.addAttribute("kinds", AppealKind.values());
		return "myrecords/show";
	}

	@Needs(Right.OWN_RECORDS)
	@PostMapping("/me/records/appeals")
	String appeal(@RequestParam(defaultValue = "") String kind, @RequestParam(required = false) Long note,
			@RequestParam(defaultValue = "") String words, CurrentPerson me, Once once, RedirectAttributes flash) {
		AppealKind wanted = kind.equals("OBJECT") ? AppealKind.OBJECT : AppealKind.CORRECT;
		flash.addFlashAttribute("done", "myrecords.appealed");
		return once.answer(() -> {
			this.records.appeal(me, wanted, note, words);
			return "redirect:/me/records";
		});
	}

	@Needs(Right.OWN_RECORDS)
	@PostMapping("/me/records/talk")
	String requestTalk(CurrentPerson me, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "myrecords.talk.requested");
		return once.answer(() -> {
			this.records.requestTalk(me);
			return "redirect:/me/records";
		});
	}

	@Needs(Right.READINGS)
	@GetMapping("/record-appeals")
	String index(CurrentPerson actor, Model model) {
		model.addAttribute("appeals", this.records.open(actor));
		return "myrecords/appeals";
	}

	@Needs(Right.READINGS)
	@PostMapping("/record-appeals/{id}/answer")
	String answer(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String answer, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "myrecords.answered");
		return once.answer(() -> {
			this.records.answer(actor, id, version, answer);
			return "redirect:/record-appeals";
		});
	}

}
