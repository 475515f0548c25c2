package org.zhibu.expensepay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
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
		return form(actor, id, Map.of(), model);
	}

	@Needs(Right.EXPENSE_PAY)
	@PostMapping("/expenses/{id}/payments")
	String create(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam Map<String, String> typed, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		return once.answer(() -> {
			this.payments.pay(actor, id, version, outlay(typed));
			flash.addFlashAttribute("done", "expense.paid");
			return "redirect:/expenses/" + id;
		}, (no) -> form(actor, id, typed, model));
	}

	private static Outlay outlay(Map<String, String> typed) {
		String line = typed.getOrDefault("line", "0");
		String amount = typed.getOrDefault("amount", "").strip();
		return new Outlay(line.matches("\\d{1,4}") ? Integer.parseInt(line) : -1,
				amount.isEmpty() ? null
						: Yuan.read(amount).orElseThrow(() -> RuleViolation.at("amount", "expense.amount")),
				day("paidOn", typed.getOrDefault("paidOn", "")), FormText.id(typed.get("buyer")),
				FormText.id(typed.get("second")));
	}

	private String form(CurrentPerson actor, long id, Map<String, String> typed, Model model) {
		model.addAttribute("sheet", this.payments.sheet(actor, id));
		model.addAttribute("typed", typed);
		return "expenses/payment";
	}

	@Needs(Right.EXPENSE_PAY)
	@GetMapping("/expenses/{id}/payments/{payment}")
	String show(@PathVariable long id, @PathVariable long payment, CurrentPerson actor, Model model) {
		return slip(actor, id, payment, Map.of(), model);
	}

	@Needs(Right.EXPENSE_PAY)
	@PostMapping("/expenses/{id}/payments/{payment}/receipt")
	String receipt(@PathVariable long id, @PathVariable long payment, @RequestParam(defaultValue = "-1") int version,
			@RequestParam Map<String, String> typed, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		return once.answer(() -> {
			this.payments.receipt(actor, id, version, payment, day("receivedOn", typed.getOrDefault("receivedOn", "")),
					typed.get("paperNo"));
			flash.addFlashAttribute("done", "expense.receipted");
			return "redirect:/expenses/" + id;
		}, (no) -> slip(actor, id, payment, typed, model));
	}

	@Needs(Right.EXPENSE_PAY)
	@PostMapping("/expenses/{id}/payments/{payment}/reversal")
	String reverse(@PathVariable long id, @PathVariable long payment, @RequestParam(defaultValue = "-1") int version,
			@RequestParam Map<String, String> typed, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		return once.answer(() -> {
			this.payments.reverse(actor, id, version, payment, typed.get("reason"));
			flash.addFlashAttribute("done", "expense.reversed");
			return "redirect:/expenses/" + id;
		}, (no) -> slip(actor, id, payment, typed, model));
	}

	@Needs(Right.EXPENSE_PAY)
	@PostMapping("/expenses/{id}/payments/{payment}/attachments")
	String attach(@PathVariable long id, @PathVariable long payment, @RequestParam Map<String, String> typed,
			@RequestParam(required = false) MultipartFile file, CurrentPerson actor, Once once, Model model) {
		Supplier<Attachment> judged = () -> Attachment.judged("file", bytes(file));
		return once.answer(() -> {
			this.payments.attach(actor, id, payment, FormText.plain(typed.get("title")), judged);
			return "redirect:/expenses/" + id;
		}, (no) -> slip(actor, id, payment, typed, model));
	}

	private static byte[] bytes(MultipartFile file) {
		try {
			return (file != null) ? file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String slip(CurrentPerson actor, long id, long payment, Map<String, String> typed, Model model) {
		model.addAttribute("slip", this.payments.slip(actor, id, payment));
		model.addAttribute("typed", typed);
		return "expenses/paid";
	}

	private static LocalDate day(String field, String typed) {
		return DateText.read(typed).orElseThrow(() -> RuleViolation.at(field, "expense.day.unreadable"));
	}

}
