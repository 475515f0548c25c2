package org.zhibu.stub;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.bonus.BonusMonths;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

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

	StubController(Sealing sealing, Verification verification, BonusMonths months) {
		this.sealing = sealing;
		this.verification = verification;
		this.months = months;
	}

	@Needs(Right.BONUS_RUN)
	@GetMapping("/months/{month}/bonus/seal")
	String edit(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		model.addAttribute("month", this.months.of(month));
		model.addAttribute("may", this.sealing.maySeal(actor, this.months.of(month)));
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
		Stub stub = this.verification.stub(month);
		model.addAttribute("stub", stub);
		model.addAttribute("head", CanonicalText.read(stub.head()));
		model.addAttribute("lines", this.verification.lines(stub).stream().map(StubText::shown).toList());
		return "stubs/show";
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
	String index(@RequestParam(defaultValue = "false") boolean verify, Model model) {
		List<Stub> stubs = this.verification.all();
		Map<String, List<Difference>> verified = new LinkedHashMap<>();
		if (verify) {
			stubs.forEach((stub) -> verified.put(stub.number(), this.verification.verify(stub)));
			model.addAttribute("missing", this.verification.missing());
		}
		model.addAttribute("stubs", stubs);
		model.addAttribute("verified", verified);
		return "stubs/index";
	}

}
