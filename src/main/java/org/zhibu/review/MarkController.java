package org.zhibu.review;

import java.util.Set;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The facts and the reason of one mark: a page of its own, or a row under the cell of the
 * grid.
 */
@Controller
class MarkController {

	private static final String ROW = "scorecards/mark :: row";

	private static final String PAGE = "scorecards/mark";

	private static final int LONGEST = 300;

	private final MarkSheets sheets;

	private final Reasons reasons;

	MarkController(MarkSheets sheets, Reasons reasons) {
		this.sheets = sheets;
		this.reasons = reasons;
	}

	@Needs(Right.MARK_CARDS)
	@GetMapping("/scorecards/{id}/marks/{item}")
	String edit(@PathVariable long id, @PathVariable int item, CurrentPerson actor,
			@RequestHeader(name = "HX-Request", required = false) String part, Model model) {
		model.addAttribute("sheet", this.sheets.of(actor, id, item));
		return (part != null) ? ROW : PAGE;
	}

	@Needs(Right.MARK_CARDS)
	@PostMapping("/scorecards/{id}/marks/{item}")
	ModelAndView update(@PathVariable long id, @PathVariable int item, @RequestParam(defaultValue = "") String reason,
			@RequestParam(required = false) Long clause,
			@RequestParam(name = "fact", required = false) Set<String> facts, CurrentPerson actor, Once once,
			@RequestHeader(name = "HX-Request", required = false) String part) {
		String text = reason.strip();
		boolean written = !text.isEmpty() || clause != null;
		if (!written || text.length() > LONGEST) {
			return again(actor, id, item, part, HttpStatus.UNPROCESSABLE_CONTENT)
				.addObject("error", new Sentence("shared.reason.length"))
				.addObject("typed", reason);
		}
		String next = once.answer(() -> {
			this.reasons.explain(actor, id, item, text, clause, (facts != null) ? facts : Set.of());
			return "redirect:/scorecards/" + id;
		});
		return (part != null) ? again(actor, id, item, part, HttpStatus.OK).addObject("saved", true)
				: new ModelAndView(next);
	}

	private ModelAndView again(CurrentPerson actor, long id, int item, String part, HttpStatus status) {
		return new ModelAndView((part != null) ? ROW : PAGE, status).addObject("sheet",
				this.sheets.of(actor, id, item));
	}

}
