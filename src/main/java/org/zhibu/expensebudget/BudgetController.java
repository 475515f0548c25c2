package org.zhibu.expensebudget;

import java.time.Clock;
import java.time.Year;
import java.util.Arrays;

import org.zhibu.authority.Spending;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;
import org.zhibu.shared.Yuan;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class BudgetController {

	/** Ten million yuan: more is a slip of the finger. */
	private static final long MOST = 1_000_000_000;

	private final Budgets budgets;

	private final Clock clock;

	BudgetController(Budgets budgets, Clock clock) {
		this.budgets = budgets;
		this.clock = clock;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/expenses/budgets")
	String index(@RequestParam(defaultValue = "") String year, CurrentPerson reader, Model model) {
		return page(read(year), "", "", "", reader, model);
	}

	@Needs(Right.SETTINGS_WRITE)
	@PostMapping("/expenses/budgets")
	String create(@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String category,
			@RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "") String reason,
			CurrentPerson actor, Once once, Model model, RedirectAttributes flash) {
		int of = read(year);
		return once.answer(() -> {
			Spending spending = Arrays.stream(Spending.values())
				.filter((one) -> one.name().equals(category))
				.findFirst()
				.orElseThrow(() -> RuleViolation.at("category", "authority.category.missing"));
			long fen = Yuan.read(amount)
				.map(Yuan::fen)
				.filter((one) -> one >= 0 && one <= MOST)
				.orElseThrow(() -> RuleViolation.at("amount", "authority.amount"));
			try {
				this.budgets.set(actor, of, spending, fen, reason);
			}
			catch (DataIntegrityViolationException overtaken) {
				throw new StaleVersion();
			}
			flash.addFlashAttribute("done", "budget.saved");
			return "redirect:/expenses/budgets?year=" + of;
		}, (no) -> page(of, category, amount, reason, actor, model));
	}

	/** The year typed; this one where it is none. */
	private int read(String typed) {
		boolean year = typed.matches("20\\d\\d");
		return year ? Integer.parseInt(typed) : Year.now(this.clock).getValue();
	}

	private String page(int year, String category, String amount, String reason, CurrentPerson reader, Model model) {
		model.addAttribute("year", year);
		model.addAttribute("rows", this.budgets.rows(year));
		model.addAttribute("plot", this.budgets.plot(year));
		model.addAttribute("mayChange", reader.has(Right.SETTINGS_WRITE));
		model.addAttribute("category", category);
		model.addAttribute("amount", amount);
		model.addAttribute("reason", reason);
		return "expenses/budgets";
	}

}
