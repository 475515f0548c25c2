package org.zhibu.expensepage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseFiles;
import org.zhibu.expense.Expenses;
import org.zhibu.expense.Rulings;
import org.zhibu.expense.Transfers;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Yuan;
import org.zhibu.upload.Attachment;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the asker does with his request, and how a smaller grant is laid on its lines. */
@Controller
class ExpenseVerbController {

	private static final int MOST_LINES = 40;

	private final Expenses expenses;

	private final Transfers transfers;

	private final Rulings rulings;

	private final ExpenseFiles files;

	private final ExpenseViews views;

	ExpenseVerbController(Expenses expenses, Transfers transfers, Rulings rulings, ExpenseFiles files,
			ExpenseViews views) {
		this.expenses = expenses;
		this.transfers = transfers;
		this.rulings = rulings;
		this.files = files;
		this.views = views;
	}

	@Needs(Right.EXPENSE_ASK)
	@PostMapping("/expenses/{id}/submission")
	String submit(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor, Once once,
			Model model) {
		return orShow(id, actor, once, model, () -> {
			this.expenses.submit(actor, id, version);
			return "redirect:/expenses/" + id;
		});
	}

	@Needs(Right.EXPENSE_ASK)
	@PostMapping("/expenses/{id}/withdrawal")
	String withdraw(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once, Model model) {
		return orShow(id, actor, once, model, () -> {
			this.expenses.withdraw(actor, id, version);
			return "redirect:/expenses/" + id;
		});
	}

	@Needs(Right.EXPENSE_ASK)
	@GetMapping("/expenses/{id}/transfer")
	String chooseEntitled(@PathVariable long id, CurrentPerson actor, Model model) {
		Expense expense = this.expenses.seen(actor, id);
		model.addAttribute("expense", expense);
		model.addAttribute("may", this.transfers.mayTransfer(actor, expense));
		model.addAttribute("entitled", this.transfers.entitled(expense));
		return "expenses/transfer";
	}

	@Needs(Right.EXPENSE_ASK)
	@PostMapping("/expenses/{id}/transfer")
	String transfer(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "0") String to, CurrentPerson actor, Once once, Model model) {
		long person = to.matches("\\d{1,18}") ? Long.parseLong(to) : 0;
		return orShow(id, actor, once, model, () -> {
			this.transfers.transfer(actor, id, version, person);
			return "redirect:/expenses/" + id;
		});
	}

	@Needs(Right.EXPENSE_READ)
	@PostMapping("/expenses/{id}/lines")
	String split(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor, Once once,
			HttpServletRequest request, Model model) {
		return orShow(id, actor, once, model, () -> {
			this.rulings.split(actor, id, version, granted(request));
			return "redirect:/expenses/" + id;
		});
	}

	private static List<Long> granted(HttpServletRequest request) {
		List<Long> granted = new ArrayList<>();
		for (int line = 1; line <= MOST_LINES && request.getParameter("granted." + line) != null; line++) {
			granted.add(Yuan.read(request.getParameter("granted." + line))
				.map(Yuan::fen)
				.orElseThrow(() -> RuleViolation.at("lines", "expense.amount")));
		}
		return granted;
	}

	@Needs(Right.EXPENSE_ASK)
	@PostMapping("/expenses/{id}/attachments")
	String attach(@PathVariable long id, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "0") String quote, @RequestParam(required = false) MultipartFile file,
			CurrentPerson actor, Once once, Model model) {
		this.expenses.seen(actor, id);
		return orShow(id, actor, once, model, () -> {
			int quoteNo = quote.matches("\\d") ? Integer.parseInt(quote) : -1;
			this.files.add(actor, id, quoteNo, FormText.plain(title), Attachment.judged("file", bytes(file)));
			return "redirect:/expenses/" + id;
		});
	}

	private static byte[] bytes(MultipartFile file) {
		try {
			return (file != null) ? file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A refusal stands over the page of the request. */
	private String orShow(long id, CurrentPerson actor, Once once, Model model, Supplier<String> work) {
		return once.answer(work, (no) -> {
			model.addAttribute("page", this.views.page(actor, id));
			return "expenses/show";
		});
	}

}
