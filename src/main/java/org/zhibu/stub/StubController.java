package org.zhibu.stub;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.pdf.PdfPaper;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.sheet.FileAnswer;

import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StubController {

	private final Sealing sealing;

	private final Verification verification;

	private final BonusMonths months;

	private final PdfPaper pdf;

	StubController(Sealing sealing, Verification verification, BonusMonths months, @Lazy PdfPaper pdf) {
		this.sealing = sealing;
		this.verification = verification;
		this.months = months;
		this.pdf = pdf;
	}

	@Needs(Right.BONUS_RUN)
	@GetMapping("/months/{month}/bonus/seal")
	String edit(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		BonusMonth bonus = this.months.of(month);
		model.addAttribute("month", bonus);
		model.addAttribute("may", this.sealing.maySeal(actor, bonus));
		return "stubs/seal";
	}

	@Needs(Right.BONUS_RUN)
	@PostMapping("/months/{month}/bonus/seal")
	String create(@PathVariable YearMonth month, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "stub.sealed");
		return once.answer(() -> {
			this.sealing.seal(actor, month);
			return "redirect:/months/" + month + "/bonus/stub";
		});
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/stub")
	String show(@PathVariable YearMonth month, Model model) {
		model.addAllAttributes(paper(this.verification.stub(month)));
		return "stubs/show";
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/stub.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable YearMonth month) {
		Stub stub = this.verification.stub(month);
		return FileAnswer.pdf(StubText.FILE + stub.number(), this.pdf.of("stubs/pdf", paper(stub)));
	}

	private Map<String, Object> paper(Stub stub) {
		return Map.of("stub", stub, "head", CanonicalText.read(stub.head()), "lines",
				this.verification.lines(stub).stream().map(StubText::shown).toList());
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/stub/verification")
	String verify(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String hash, Model model) {
		Stub stub = this.verification.stub(month);
		model.addAttribute("stub", stub);
		model.addAttribute("differences", this.verification.verify(stub));
		model.addAttribute("hash", hash);
		model.addAttribute("onPaper", hash.isBlank() ? null : Verification.matches(stub, hash));
		return "stubs/verification";
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/stubs")
	String index(Model model) {
		model.addAttribute("stubs", this.verification.all());
		return "stubs/index";
	}

	/**
	 * All stubs, round by round: what is verified already stands in the address.
	 */
	@Needs(Right.BONUS_READ)
	@GetMapping("/stubs/verification")
	String verifyAll(@RequestParam(required = false) YearMonth after,
			@RequestParam(required = false) Set<YearMonth> differing, Model model) {
		Verification.Round round = this.verification.round(after);
		model.addAttribute("round", round);
		model.addAttribute("stubs", round.stubs());
		model.addAttribute("differing", round.differing((differing != null) ? differing : Set.of()));
		return "stubs/index";
	}

}
