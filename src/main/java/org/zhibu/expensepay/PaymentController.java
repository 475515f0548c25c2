package org.zhibu.expensepay;

import java.time.LocalDate;
import java.util.function.Supplier;

import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PaymentController {

	private final Payments payments;

	PaymentController(Payments payments) {
		this.payments = payments;
	}

	@Needs(Right.EXPENSE_PAY)
	@GetMapping("/expenses/{id}/payments/new")
	String blank(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("sheet", this.payments.sheet(actor, id));
		return "expenses/payment";
	}

	@Needs(Right.EXPENSE_PAY)
	@PostMapping("/expenses/{id}/payments")
	String create(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String paidOn, @RequestParam(required = false) Long buyer,
			@RequestParam(required = false) Long second, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return orBack("/expenses/" + id + "/payments/new", "expense.paid", flash, () -> once.answer(() -> {
			this.payments.pay(actor, id, version, day("paidOn", paidOn), buyer, second);
			return "redirect:/expenses/" + id;
		}));
	}

	@Needs(Right.EXPENSE_PAY)
	@PostMapping("/expenses/{id}/receipt")
	String receipt(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String receivedOn, @RequestParam(defaultValue = "") String paperNo,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		return orBack("/expenses/" + id, "expense.receipted", flash, () -> once.answer(() -> {
			this.payments.receipt(actor, id, version, day("receivedOn", receivedOn), paperNo);
			return "redirect:/expenses/" + id;
		}));
	}

	@Needs(Right.EXPENSE_PAY)
	@PostMapping("/expenses/{id}/reversal")
	String reverse(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String reason, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return orBack("/expenses/" + id, "expense.reversed", flash, () -> once.answer(() -> {
			this.payments.reverse(actor, id, version, reason);
			return "redirect:/expenses/" + id;
		}));
	}

	private static LocalDate day(String field, String typed) {
		return DateText.read(typed).orElseThrow(() -> RuleViolation.at(field, "expense.day.unreadable"));
	}

	private static String orBack(String back, String done, RedirectAttributes flash, Supplier<String> work) {
		try {
			String next = work.get();
			flash.addFlashAttribute("done", done);
			return next;
		}
		catch (Barred | StaleVersion no) {
			throw no;
		}
		catch (RuleViolation no) {
			flash.addFlashAttribute("why", no.sentence());
			return "redirect:" + back;
		}
	}

}
