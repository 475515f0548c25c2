package org.zhibu.expensepage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.authority.Spending;
import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseDraft;
import org.zhibu.expense.ExpenseKind;
import org.zhibu.expense.ExpenseRules;
import org.zhibu.expense.Expenses;
import org.zhibu.expense.Submissions;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a request, and the sentence of the rule while it is typed. */
@Controller
class ExpenseFormController {

	private final Expenses expenses;

	private final Submissions submissions;

	private final Roster roster;

	private final Clock clock;

	ExpenseFormController(Expenses expenses, Submissions submissions, Roster roster, Clock clock) {
		this.expenses = expenses;
		this.submissions = submissions;
		this.roster = roster;
		this.clock = clock;
	}

	@Needs(Right.EXPENSE_ASK)
	@GetMapping("/expenses/new")
	String blank(Model model) {
		return form(ExpenseForm.blank(LocalDate.now(this.clock)), null, model);
	}

	@Needs(Right.EXPENSE_ASK)
	@PostMapping("/expenses")
	String create(@RequestParam(defaultValue = "") String then, CurrentPerson actor, Once once,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		ExpenseForm form = ExpenseForm.typed(request::getParameter);
		return orAgain(form, null, response, model, (draft) -> once.answer(() -> {
			long id = this.expenses.write(actor, draft);
			if (then.equals("submit")) {
				this.expenses.submit(actor, id, 0);
			}
			return "redirect:/expenses/" + id;
		}));
	}

	@Needs(Right.EXPENSE_ASK)
	@GetMapping("/expenses/{id}/edit")
	String edit(@PathVariable long id, CurrentPerson actor, Model model) {
		Expense expense = this.expenses.seen(actor, id);
		ExpenseRules.mayChange(actor, expense).orRefuse();
		return form(ExpenseForm.of(this.expenses.draftOf(expense), this.clock.getZone()), expense, model);
	}

	@Needs(Right.EXPENSE_ASK)
	@PostMapping("/expenses/{id}")
	String update(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor, Once once,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Expense expense = this.expenses.seen(actor, id);
		ExpenseForm form = ExpenseForm.typed(request::getParameter);
		return orAgain(form, expense, response, model, (draft) -> once.answer(() -> {
			this.expenses.change(actor, id, version, draft);
			return "redirect:/expenses/" + id;
		}));
	}

	/** Asked while typing: what the rule says to the sum so far. */
	@Needs(Right.EXPENSE_ASK)
	@GetMapping("/expenses/check")
	String check(@RequestParam(defaultValue = "0") String id, CurrentPerson actor, HttpServletRequest request,
			Model model) {
		Optional<ExpenseDraft> sketch = ExpenseForm.typed(request::getParameter)
			.sketch(LocalDate.now(this.clock), this.clock.getZone());
		long own = id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
		model.addAttribute("finding", sketch.map((draft) -> this.submissions.test(actor, draft, own)).orElse(null));
		return "expenses/check";
	}

	private String orAgain(ExpenseForm form, Expense expense, HttpServletResponse response, Model model,
			Function<ExpenseDraft, String> work) {
		Optional<ExpenseDraft> draft = form.draft(this.clock.getZone());
		if (draft.isPresent()) {
			try {
				return work.apply(draft.get());
			}
			catch (Barred | StaleVersion no) {
				throw no;
			}
			catch (RuleViolation no) {
				form.reject(no);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(form, expense, model);
	}

	private String form(ExpenseForm form, Expense expense, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("expense", expense);
		model.addAttribute("kinds", ExpenseKind.values());
		model.addAttribute("categories", Spending.values());
		model.addAttribute("people", this.roster.present());
		return "expenses/edit";
	}

}
