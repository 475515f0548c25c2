package org.zhibu.bonusfix;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.Yuan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrections of a sealed month: seen before they are entered, confirmed by another. */
@Controller
class BonusCorrectionController {

	private final BonusCorrections corrections;

	private final BonusMonths months;

	private final BonusLines lines;

	private final Roster roster;

	BonusCorrectionController(BonusCorrections corrections, BonusMonths months, BonusLines lines, Roster roster) {
		this.corrections = corrections;
		this.months = months;
		this.lines = lines;
		this.roster = roster;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/corrections")
	String index(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		BonusMonth bonus = this.months.of(month);
		List<BonusCorrection> all = this.corrections.of(bonus);
		Map<Long, Verdict> may = all.stream()
			.collect(Collectors.toMap(BonusCorrection::getId, (one) -> this.corrections.mayConfirm(actor, one)));
		model.addAttribute("month", bonus);
		model.addAttribute("corrections", all);
		model.addAttribute("may", may);
		model.addAttribute("names", this.roster.names(all.stream().map(BonusCorrection::getPersonId).toList()));
		return "bonusfix/index";
	}

	@Needs(Right.BONUS_ENTER)
	@GetMapping("/months/{month}/bonus/lines/{line}/corrections/new")
	String blank(@PathVariable YearMonth month, @PathVariable int line, CurrentPerson actor, Model model) {
		return form(this.months.of(month), line, new Typed("", "", ""), actor, model);
	}

	private String form(BonusMonth bonus, int line, Typed typed, CurrentPerson actor, Model model) {
		CountedLine counted = this.lines.line(bonus, line);
		model.addAttribute("month", bonus);
		model.addAttribute("counted", counted);
		model.addAttribute("typed", typed);
		model.addAttribute("may", this.corrections.mayEnter(actor, bonus, counted));
		return "bonusfix/edit";
	}

	/** Shows what follows; nothing is written yet. */
	@Needs(Right.BONUS_ENTER)
	@GetMapping("/months/{month}/bonus/lines/{line}/corrections/preview")
	String preview(@PathVariable YearMonth month, @PathVariable int line, @RequestParam(defaultValue = "") String net,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String decision,
			CurrentPerson actor, Model model, HttpServletResponse response) {
		Typed typed = new Typed(net, reason, decision);
		try {
			model.addAttribute("preview", this.corrections.preview(actor, month, line, net, reason, decision));
			return form(this.months.of(month), line, typed, actor, model);
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			model.addAttribute("why", no.sentence());
			return form(this.months.of(month), line, typed, actor, model);
		}
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping("/months/{month}/bonus/lines/{line}/corrections")
	String create(@PathVariable YearMonth month, @PathVariable int line, @RequestParam(defaultValue = "") String before,
			@RequestParam(defaultValue = "") String net, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String decision, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		return once.answer(() -> {
			this.corrections.enter(actor, month, line, Yuan.read(before).orElse(null), net, reason, decision);
			flash.addFlashAttribute("done", "bonusfix.entered");
			return "redirect:/months/" + month + "/bonus/corrections";
		}, (no) -> form(this.months.of(month), line, new Typed(net, reason, decision), actor, model));
	}

	@Needs(Right.BONUS_SIGN)
	@PostMapping("/months/{month}/bonus/corrections/{id}/confirmation")
	String confirm(@PathVariable YearMonth month, @PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "bonusfix.confirmed.done");
		return once.answer(() -> {
			this.corrections.confirm(actor, month, id, version);
			return "redirect:/months/" + month + "/bonus/corrections";
		});
	}

	/** What was typed about a correction. */
	record Typed(String net, String reason, String decision) {
	}

}
