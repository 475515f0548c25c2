package org.zhibu.blankform;

import java.time.YearMonth;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.scheme.MarkRows;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class KeyingController {

	private final Keying keying;

	KeyingController(Keying keying) {
		this.keying = keying;
	}

	@Needs(Right.KEY_PAPER)
	@GetMapping("/months/{month}/blank-forms/keying")
	String edit(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String after, CurrentPerson actor,
			Model model) {
		model.addAttribute("page", this.keying.page(actor, month, after));
		return "blankforms/keying";
	}

	@Needs(Right.KEY_PAPER)
	@PostMapping("/months/{month}/blank-forms/keying")
	String update(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String after, CurrentPerson actor,
			Once once, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		MarkRows form = new MarkRows(request.getParameterMap(), this.keying.items(month));
		if (form.isEmpty() || form.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("page", this.keying.page(actor, month, after));
			model.addAttribute("typed", form.typed());
			model.addAttribute("errors", form.errors());
			model.addAttribute("sentences",
					form.isEmpty() ? List.of(new Sentence("blankform.key.nothing")) : form.sentences());
			return "blankforms/keying";
		}
		String next = once.answer(() -> {
			this.keying.keyIn(actor, month, form.rows());
			return "redirect:/months/" + month + "/blank-forms/keying";
		});
		flash.addFlashAttribute("done", "blankform.key.saved");
		return next;
	}

}
