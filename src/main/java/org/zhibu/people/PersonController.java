package org.zhibu.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.roster.People;
import org.zhibu.roster.Person;
import org.zhibu.roster.PersonDetails;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Teams;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.StaleVersion;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters a person and corrects what the roster keeps of him. */
@Controller
class PersonController {

	private final People people;

	private final Roster roster;

	private final Teams teams;

	private final Clock clock;

	PersonController(People people, Roster roster, Teams teams, Clock clock) {
		this.people = people;
		this.roster = roster;
		this.teams = teams;
		this.clock = clock;
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/people/new")
	String blank(Model model) {
		model.addAttribute("form", PersonForm.blank(LocalDate.now(this.clock)));
		return form(model);
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/people")
	String create(@ModelAttribute("form") PersonForm form, BindingResult errors, CurrentPerson actor, Once once,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		Optional<PersonDetails> details = form.read(errors, LocalDate.now(this.clock));
		if (details.isPresent()) {
			try {
				String next = once.answer(() -> {
					requireTeam(details.get());
					return "redirect:/people/" + this.people.enter(actor, details.get()).getId();
				});
				flash.addFlashAttribute("done", "person.added.done");
				return next;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(model);
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/people/{id}/edit")
	String edit(@PathVariable long id, CurrentPerson actor, Model model) {
		Person person = this.roster.person(id);
		model.addAttribute("form", PersonForm.of(person));
		return edit(person, actor, model);
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/people/{id}")
	String update(@PathVariable long id, @ModelAttribute("form") PersonForm form, BindingResult errors,
			CurrentPerson actor, Once once, Model model, HttpServletResponse response, RedirectAttributes flash) {
		Person person = this.roster.person(id);
		Optional<PersonDetails> details = form.read(errors, LocalDate.now(this.clock));
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (details.isPresent()) {
			try {
				String next = once.answer(() -> {
					requireTeam(details.get());
					this.people.change(actor, id, form.seenVersion(), details.get());
					return "redirect:/people/" + id;
				});
				flash.addFlashAttribute("done", "person.changed.done");
				return next;
			}
			catch (StaleVersion stale) {
				status = HttpStatus.CONFLICT;
				stale.rejectIn(errors);
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		response.setStatus(status.value());
		return edit(person, actor, model);
	}

	private void requireTeam(PersonDetails details) {
		try {
			if (details.teamId() != null) {
				this.teams.team(details.teamId());
			}
		}
		catch (Missing ex) {
			throw RuleViolation.at("teamId", "team.unknown");
		}
	}

	private String edit(Person person, CurrentPerson actor, Model model) {
		model.addAttribute("person", person);
		model.addAttribute("mayRemove", this.people.notOneself(actor, person.getId()));
		return form(model);
	}

	private String form(Model model) {
		model.addAttribute("teams",
				this.roster.teams().stream().filter((team) -> team.openOn(LocalDate.now(this.clock))).toList());
		return "people/form";
	}

}
