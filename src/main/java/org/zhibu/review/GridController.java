package org.zhibu.review;

import java.time.YearMonth;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.scheme.Item;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.StaleVersion;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class GridController {

	private final Grids grids;

	private final Marking marking;

	GridController(Grids grids, Marking marking) {
		this.grids = grids;
		this.marking = marking;
	}

	@Needs(Right.MARK_CARDS)
	@GetMapping("/months/{month}/scorecards")
	String index(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String after, CurrentPerson actor,
			Model model) {
		model.addAttribute("grid", this.grids.page(actor, month, after));
		return "scorecards/grid";
	}

	@Needs(Right.MARK_CARDS)
	@PostMapping("/months/{month}/scorecards")
	String update(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String after, CurrentPerson actor,
			Once once, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		GridForm form = new GridForm(request.getParameterMap());
		Grids.Page grid = this.grids.page(actor, month, after);
		form.checkAgainst(grid.items().stream().collect(Collectors.toMap(Item::getItemNo, Item::fullMark)));
		if (form.hasErrors()) {
			return again(grid, form, null, HttpStatus.UNPROCESSABLE_CONTENT, response, model);
		}
		try {
			String next = once.answer(() -> {
				this.marking.save(actor, month, form.entries());
				return "redirect:/months/" + month + "/scorecards";
			});
			flash.addFlashAttribute("done", "scorecard.marks.saved");
			return next;
		}
		catch (StaleVersion stale) {
			return again(this.grids.page(actor, month, after), form, stale.sentence(), HttpStatus.CONFLICT, response,
					model);
		}
	}

	private static String again(Grids.Page grid, GridForm form, Sentence why, HttpStatus status,
			HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("grid", grid);
		model.addAttribute("typed", form.typed());
		model.addAttribute("errors", form.errors());
		model.addAttribute("why", why);
		return "scorecards/grid";
	}

	@Needs(Right.MARK_CARDS)
	@PostMapping("/months/{month}/signatures")
	String sign(@PathVariable YearMonth month, CurrentPerson actor, Once once, RedirectAttributes flash) {
		String next = once.answer(() -> {
			this.marking.signAll(actor, month);
			return "redirect:/months/" + month + "/scorecards";
		});
		flash.addFlashAttribute("done", "scorecard.signed.done");
		return next;
	}

}
