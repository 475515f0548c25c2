package org.zhibu.backfill;

import java.io.IOException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.backfill.BackfillPage.Filling;
import org.zhibu.scheme.MarkRows;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetReader;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keys in a past month, by hand or out of a sheet. */
@Controller
class BackfillController {

	private static final String VIEW = "backfill/edit";

	private final Backfill backfill;

	private final SheetReader reader;

	BackfillController(Backfill backfill, SheetReader reader) {
		this.backfill = backfill;
		this.reader = reader;
	}

	@Needs(Right.RUN_MONTH)
	@GetMapping("/months/backfill")
	String edit(@RequestParam(required = false) YearMonth month, @RequestParam(defaultValue = "") String after,
			CurrentPerson actor, Model model) {
		BackfillPage page = this.backfill.page(actor, month, after);
		return show(page, page.kept(), Map.of(), List.of(), model);
	}

	@Needs(Right.RUN_MONTH)
	@PostMapping("/months/backfill")
	String update(@RequestParam YearMonth month, @RequestParam(defaultValue = "") String after,
			@RequestParam(defaultValue = "-1") int version, CurrentPerson actor, Once once, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		BackfillPage page = this.backfill.page(actor, month, after);
		MarkRows form = new MarkRows(request.getParameterMap(), this.backfill.items(month));
		boolean nothing = page.may().allowed() && form.isEmpty() && !page.isThere();
		if (nothing || form.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(page, form.typed(), form.errors(),
					nothing ? List.of(new Sentence("blankform.key.nothing")) : form.sentences(), model);
		}
		String next = once.answer(() -> {
			this.backfill.keyIn(actor, month, version, form);
			return "redirect:/months/backfill?month=" + month;
		});
		flash.addFlashAttribute("done", "backfill.saved");
		return next;
	}

	/** Fills the grid from a sheet over what is typed; nothing is stored. */
	@Needs(Right.RUN_MONTH)
	@PostMapping("/months/backfill/sheet")
	String fill(@RequestParam YearMonth month, @RequestParam(defaultValue = "") String after,
			@RequestParam(required = false) MultipartFile file, CurrentPerson actor, Once once,
			HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
		BackfillPage page = this.backfill.page(actor, month, after);
		page.may().orRefuse();
		Map<String, String> typed = new HashMap<>(page.kept());
		typed.putAll(new MarkRows(request.getParameterMap(), page.items()).typed());
		try {
			if (file == null || file.isEmpty()) {
				throw RuleViolation.at("file", "import.file.missing");
			}
			Filling filling = this.backfill.fill(page, this.reader.read(file.getBytes()));
			typed.putAll(filling.typed());
			model.addAttribute("taken", filling.taken());
			return show(page, typed, filling.errors(), filling.refused(), model);
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			return show(page, typed, Map.of(), List.of(no.sentence()), model);
		}
	}

	private static String show(BackfillPage page, Map<String, String> typed, Map<String, Sentence> errors,
			List<Sentence> sentences, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("typed", typed);
		model.addAttribute("errors", errors);
		model.addAttribute("sentences", sentences);
		return VIEW;
	}

}
