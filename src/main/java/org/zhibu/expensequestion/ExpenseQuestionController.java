package org.zhibu.expensequestion;

import java.util.function.Supplier;

import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ExpenseQuestionController {

	private final ExpenseQuestions questions;

	ExpenseQuestionController(ExpenseQuestions questions) {
		this.questions = questions;
	}

	@Needs(Right.ASK)
	@PostMapping("/expenses/{id}/questions")
	String ask(@PathVariable long id, @RequestParam(defaultValue = "") String question, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		return orBack(id, "question", question, "board.question.sent", flash, () -> once.answer(() -> {
			this.questions.ask(actor, id, question);
			return "redirect:/expenses/" + id + "#questions";
		}));
	}

	@Needs(Right.DISCLOSE)
	@PostMapping("/expenses/{id}/questions/{question}/answer")
	String answer(@PathVariable long id, @PathVariable long question, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String answer, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return orBack(id, "typed", answer, "board.answer.sent", flash, () -> once.answer(() -> {
			this.questions.answer(actor, id, question, version, answer);
			return "redirect:/expenses/" + id + "#questions";
		}));
	}

	private static String orBack(long id, String field, String typed, String done, RedirectAttributes flash,
			Supplier<String> work) {
		try {
			String next = work.get();
			flash.addFlashAttribute("done", done);
			return next;
		}
		catch (Barred | StaleVersion no) {
			throw no;
		}
		catch (RuleViolation no) {
			flash.addFlashAttribute("why", no.sentence());
			flash.addFlashAttribute(field, (typed.length() > 1000) ? typed.substring(0, 1000) : typed);
			return "redirect:/expenses/" + id + "#questions";
		}
	}

}
