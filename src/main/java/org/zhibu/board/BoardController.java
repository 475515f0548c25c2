package org.zhibu.board;

import java.time.YearMonth;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.StaleVersion;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is published, and the questions about it. */
@Controller
class BoardController {

	private static final int LONGEST_ANSWER = 600;

	private final Board board;

	private final Questions questions;

	BoardController(Board board, Questions questions) {
		this.board = board;
		this.questions = questions;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/board")
	String show(@RequestParam(required = false) YearMonth month, @RequestParam(defaultValue = "") String after,
			@ModelAttribute("form") QuestionForm blank, CurrentPerson me, Model model) {
		model.addAttribute("board", this.board.page(me, month, after));
		return "board/show";
	}

	@Needs(Right.ASK)
	@PostMapping("/board/questions")
	String ask(@RequestParam YearMonth month, @Valid @ModelAttribute("form") QuestionForm form, BindingResult errors,
			CurrentPerson me, Once once, HttpServletResponse response, Model model, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("board", this.board.page(me, month, ""));
			return "board/show";
		}
		String next = once.answer(() -> {
			this.questions.ask(me, month, form.question());
			return "redirect:/board?month=" + month;
		});
		flash.addFlashAttribute("done", "board.question.sent");
		return next;
	}

	@Needs(Right.DISCLOSE)
	@PostMapping("/board/questions/{id}/answer")
	String answer(@PathVariable long id, @RequestParam YearMonth month, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String answer, CurrentPerson me, Once once, HttpServletResponse response,
			Model model, RedirectAttributes flash) {
		String text = answer.strip();
		if (text.isEmpty() || text.length() > LONGEST_ANSWER) {
			return again(id, month, answer, new Sentence("board.answer.length"), HttpStatus.UNPROCESSABLE_CONTENT, me,
					response, model);
		}
		try {
			String next = once.answer(() -> "redirect:/board?month=" + this.questions.answer(me, id, version, text));
			flash.addFlashAttribute("done", "board.answer.sent");
			return next;
		}
		catch (StaleVersion stale) {
			return again(id, month, answer, stale.sentence(), HttpStatus.CONFLICT, me, response, model);
		}
	}

	private String again(long id, YearMonth month, String typed, Sentence why, HttpStatus status, CurrentPerson me,
			HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("board", this.board.page(me, month, ""));
		model.addAttribute("form", new QuestionForm(""));
		model.addAttribute("answering", id);
		model.addAttribute("typed", typed);
		model.addAttribute("why", why);
		return "board/show";
	}

	@Needs(Right.ASK)
	@PostMapping("/board/questions/{id}/withdrawal")
	String withdraw(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson me, Once once,
			RedirectAttributes flash) {
		String next = once.answer(() -> "redirect:/board?month=" + this.questions.withdraw(me, id, version));
		flash.addFlashAttribute("done", "board.question.back");
		return next;
	}

}
