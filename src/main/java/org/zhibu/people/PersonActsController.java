package org.zhibu.people;

import java.time.LocalDate;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.roster.People;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to a person: made regular, left, deleted. */
@Controller
class PersonActsController {

	private final People people;

	private final Roster roster;

	private final PersonController pages;

	PersonActsController(People people, Roster roster, PersonController pages) {
		this.people = people;
		this.roster = roster;
		this.pages = pages;
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/people/{id}/leaving")
	String leave(@PathVariable long id, @RequestParam(defaultValue = "") String leftOn, CurrentPerson actor, Once once,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		return act(id, actor, model, response, () -> {
			LocalDate day = leftOn.isBlank() ? null : day("leftOn", leftOn);
			String next = once.answer(() -> {
				this.people.leave(actor, id, day);
				return "redirect:/people/" + id;
			});
			flash.addFlashAttribute("done", (day != null) ? "person.left.done" : "person.stayed.done");
			return next;
		});
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/people/{id}/regular")
	String makeRegular(@PathVariable long id, @RequestParam(defaultValue = "") String regularSince, CurrentPerson actor,
			Once once, Model model, HttpServletResponse response, RedirectAttributes flash) {
		return act(id, actor, model, response, () -> {
			LocalDate day = day("regularSince", regularSince);
			String next = once.answer(() -> {
				this.people.makeRegular(actor, id, day);
				return "redirect:/people/" + id;
			});
			flash.addFlashAttribute("done", "person.regular.done");
			return next;
		});
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/people/{id}/deletion")
	String delete(@PathVariable long id, CurrentPerson actor, Once once, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		return act(id, actor, model, response, () -> {
			String next = once.answer(() -> {
				this.people.delete(actor, id);
				return "redirect:/people";
			});
			flash.addFlashAttribute("done", "person.deleted.done");
			return next;
		});
	}

	private static LocalDate day(String field, String typed) {
		return DateText.read(typed).orElseThrow(() -> RuleViolation.at(field, "person.date.unreadable", typed));
	}

	/** A rule's no is shown over the page of the person; a barred verb stays barred. */
	private String act(long id, CurrentPerson actor, Model model, HttpServletResponse response, Supplier<String> work) {
		this.roster.person(id);
		try {
			return work.get();
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			model.addAttribute("why", no.sentence());
			return this.pages.edit(id, actor, model);
		}
	}

}
