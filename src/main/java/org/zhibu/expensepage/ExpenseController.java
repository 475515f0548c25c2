package org.zhibu.expensepage;

import org.zhibu.authority.Spending;
import org.zhibu.expense.ExpenseFiles;
import org.zhibu.expense.ExpenseRules;
import org.zhibu.expense.ExpenseState;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;
import org.zhibu.upload.Uploads;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests to look at. */
@Controller
class ExpenseController {

	private final ExpenseList list;

	private final ExpenseViews views;

	private final ExpenseFiles files;

	ExpenseController(ExpenseList list, ExpenseViews views, ExpenseFiles files) {
		this.list = list;
		this.views = views;
		this.files = files;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/expenses")
	String index(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String category,
			@RequestParam(defaultValue = "") String mine, @RequestParam(defaultValue = "") String after,
			CurrentPerson reader, Model model) {
		long before = after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
		model.addAttribute("page", this.list.page(reader, ExpenseFilter.of(state, category, mine), before));
		model.addAttribute("states", ExpenseState.values());
		model.addAttribute("categories", Spending.values());
		model.addAttribute("mayAsk", ExpenseRules.mayAsk(reader));
		return "expenses/index";
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/expenses/{id}")
	String show(@PathVariable long id, CurrentPerson reader, Model model) {
		model.addAttribute("page", this.views.page(reader, id));
		return "expenses/show";
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/expenses/{id}/attachments/{file}")
	ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file, CurrentPerson reader) {
		Uploads.Kept kept = this.files.open(reader, id, file);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(kept.mediaType()))
			.header("X-Content-Type-Options", "nosniff")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("expense-" + id + "-" + file + "." + kept.extension())
						.build()
						.toString())
			.body(kept.bytes());
	}

}
