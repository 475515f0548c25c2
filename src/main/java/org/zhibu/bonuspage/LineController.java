package org.zhibu.bonuspage;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;

import org.zhibu.bonus.BonusLine;
import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.LineChanges;
import org.zhibu.bonus.LineDraft;
import org.zhibu.roster.People;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One line of the list: its versions, and the form that corrects it. */
@Controller
class LineController {

	private final BonusMonths months;

	private final BonusLines lines;

	private final LineChanges changes;

	private final LinePages pages;

	private final People people;

	private final Roster roster;

	LineController(BonusMonths months, BonusLines lines, LineChanges changes, LinePages pages, People people,
			Roster roster) {
		this.months = months;
		this.lines = lines;
		this.changes = changes;
		this.pages = pages;
		this.people = people;
		this.roster = roster;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/lines/{line}")
	String show(@PathVariable YearMonth month, @PathVariable int line, CurrentPerson actor, Model model) {
		BonusMonth bonus = this.months.of(month);
		LinePage page = this.pages.of(actor, bonus, line);
		return page(page, LineForm.of(page.versions().get(0).line()), model);
	}

	private String page(CurrentPerson actor, BonusMonth bonus, int line, LineForm form, Model model) {
		return page(this.pages.of(actor, bonus, line), form, model);
	}

	private static String page(LinePage page, LineForm form, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("form", form);
		return "bonus/line";
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping("/months/{month}/bonus/lines/{line}")
	String update(@PathVariable YearMonth month, @PathVariable int line, @RequestParam(defaultValue = "0") int revision,
			@ModelAttribute LineForm form, CurrentPerson actor, Once once, Model model, RedirectAttributes flash) {
		BonusMonth bonus = this.months.of(month);
		return once.answer(() -> {
			LineDraft old = this.lines.versions(bonus, line).get(0).line().said();
			this.changes.replace(actor, month, line, revision, form.correct(old, person(form.number(), old)),
					form.reason());
			flash.addFlashAttribute("done", "bonus.line.done");
			return "redirect:/months/" + month + "/bonus/lines/" + line;
		}, (no) -> refused(no, model, () -> page(actor, bonus, line, form, model)));
	}

	private Person person(String number, LineDraft old) {
		if (number.isEmpty() || (number.equals(old.number()) && old.personId() != null)) {
			return null;
		}
		return byNumber(number);
	}

	private Person byNumber(String number) {
		return this.roster.person(this.people.numbered(number));
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping("/months/{month}/bonus/lines/{line}/removal")
	String remove(@PathVariable YearMonth month, @PathVariable int line, @RequestParam(defaultValue = "0") int revision,
			@RequestParam(defaultValue = "") String reason, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		BonusMonth bonus = this.months.of(month);
		BonusLine old = this.lines.versions(bonus, line).get(0).line();
		return once.answer(() -> {
			this.changes.drop(actor, month, line, revision, reason);
			flash.addFlashAttribute("done", "bonus.line.dropped");
			return "redirect:/months/" + month + "/bonus";
		}, (no) -> refused(no, model, () -> page(actor, bonus, line, LineForm.of(old), model)));
	}

	@Needs(Right.BONUS_ENTER)
	@GetMapping("/months/{month}/bonus/lines/new")
	String blank(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		return blank(this.months.of(month), LineForm.empty(), model);
	}

	private String blank(BonusMonth bonus, LineForm form, Model model) {
		model.addAttribute("month", bonus);
		model.addAttribute("form", form);
		return "bonus/new-line";
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping("/months/{month}/bonus/lines")
	String create(@PathVariable YearMonth month, @ModelAttribute LineForm form, CurrentPerson actor, Once once,
			Model model, RedirectAttributes flash) {
		BonusMonth bonus = this.months.of(month);
		return once.answer(() -> {
			Person person = byNumber(form.number());
			LineDraft draft = form.read(person, this.pages.teamOf(person));
			flash.addFlashAttribute("done", "bonus.line.done");
			return "redirect:/months/" + month + "/bonus/lines/" + this.changes.add(actor, month, draft);
		}, (no) -> refused(no, model, () -> blank(bonus, form, model)));
	}

	private static String refused(RuleViolation no, Model model, Supplier<String> page) {
		model.addAttribute("at", (no.field() != null) ? List.of(no.field()) : List.of());
		return page.get();
	}

}
