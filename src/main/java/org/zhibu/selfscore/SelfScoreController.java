package org.zhibu.selfscore;

import java.time.YearMonth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member scores himself. */
@Controller
class SelfScoreController {

	private final SelfScores selfScores;

	private final SelfSheets sheets;

	SelfScoreController(SelfScores selfScores, SelfSheets sheets) {
		this.selfScores = selfScores;
		this.sheets = sheets;
	}

	@Needs(Right.SELF_SCORE)
	@GetMapping("/months/{month}/self-score")
	String edit(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		model.addAttribute("sheet", this.sheets.of(actor, month));
		return "scorecards/self";
	}

	@Needs(Right.SELF_SCORE)
	@PostMapping("/months/{month}/self-score")
	String update(@PathVariable YearMonth month, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		SelfSheet sheet = this.sheets.of(actor, month).typed(request.getParameterMap());
		if (sheet.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("sheet", sheet);
			return "scorecards/self";
		}
		String next = once.answer(() -> {
			this.selfScores.give(actor, month, version, sheet.points());
			return "redirect:/me/scorecards";
		});
		flash.addFlashAttribute("done", "scorecard.self.saved");
		return next;
	}

}
