package org.zhibu.doubt;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;

import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class DoubtController {

	private final Doubts doubts;

	private final BonusMonths months;

	private final Roster roster;

	DoubtController(Doubts doubts, BonusMonths months, Roster roster) {
		this.doubts = doubts;
		this.months = months;
		this.roster = roster;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/doubts")
	String index(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		BonusMonth bonus = this.months.of(month);
		List<BonusDoubt> doubts = this.doubts.of(bonus);
		model.addAttribute("month", bonus);
		model.addAttribute("doubts", doubts);
		model.addAttribute("may", this.doubts.mayAnswer(actor, doubts));
		model.addAttribute("names", this.roster.names(doubts.stream().map(BonusDoubt::getPersonId).toList()));
		return "doubts/index";
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/months/{month}/bonus/lines/{line}/doubts")
	String raise(@PathVariable YearMonth month, @PathVariable int line, @RequestParam(defaultValue = "") String claim,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		String back = actor.has(Right.BONUS_READ) ? "/months/" + month + "/bonus/lines/" + line
				: "/me/bonus?month=" + month;
		return orBack(back, "claim", claim, flash, () -> once.answer(() -> {
			this.doubts.raise(actor, month, line, claim);
			return "redirect:" + back;
		}), "doubt.raised");
	}

	@Needs(Right.ANSWER_OBJECTIONS)
	@PostMapping("/months/{month}/bonus/doubts/{id}/answer")
	String answer(@PathVariable YearMonth month, @PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String answer,
			CurrentPerson actor, Once once, Model model, RedirectAttributes flash) {
		DoubtState state = outcome.equals("uphold") ? DoubtState.UPHELD : DoubtState.REJECTED;
		return once.answer(() -> {
			this.doubts.answer(actor, month, id, version, state, answer);
			flash.addFlashAttribute("done", "doubt.answered");
			return "redirect:/months/" + month + "/bonus/doubts";
		}, (no) -> {
			model.addAttribute("typedId", id);
			model.addAttribute("typed", answer);
			return index(month, actor, model);
		});
	}

	private static String orBack(String back, String field, String typed, RedirectAttributes flash,
			Supplier<String> work, String done) {
		try {
			String next = work.get();
			flash.addFlashAttribute("done", done);
			return next;
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			flash.addFlashAttribute("why", no.sentence());
			flash.addFlashAttribute(field, typed);
			return "redirect:" + back;
		}
	}

}
