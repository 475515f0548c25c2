package org.zhibu.people;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.roster.Teams;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The teams: listed, made, changed, closed. */
@Controller
class TeamController {

	private final Teams teams;

	private final Roster roster;

	private final PeopleBook book;

	private final Clock clock;

	TeamController(Teams teams, Roster roster, PeopleBook book, Clock clock) {
		this.teams = teams;
		this.roster = roster;
		this.book = book;
		this.clock = clock;
	}

	@Needs(Right.ROSTER_READ)
	@GetMapping("/teams")
	String index(CurrentPerson reader, Model model) {
		model.addAttribute("form", TeamForm.blank());
		return list(reader, model);
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/teams")
	String create(@Valid @ModelAttribute("form") TeamForm form, BindingResult errors, CurrentPerson actor, Once once,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		if (!errors.hasErrors()) {
			try {
				String next = once.answer(() -> {
					this.teams.make(actor, form.name().strip(), form.parent(), form.shiftOrNull());
					return "redirect:/teams";
				});
				flash.addFlashAttribute("done", "team.made.done");
				return next;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
			catch (Missing ex) {
				errors.rejectValue("parentId", "team.unknown");
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return list(actor, model);
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/teams/{id}")
	String edit(@PathVariable long id, Model model) {
		Team team = this.teams.team(id);
		model.addAttribute("form", TeamForm.of(team));
		return form(team, model);
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/teams/{id}")
	String update(@PathVariable long id, @Valid @ModelAttribute("form") TeamForm form, BindingResult errors,
			CurrentPerson actor, Once once, Model model, HttpServletResponse response, RedirectAttributes flash) {
		Team team = this.teams.team(id);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!errors.hasErrors()) {
			try {
				String next = once.answer(() -> {
					this.teams.change(actor, id, form.seenVersion(), form.name().strip(), form.parent(),
							form.shiftOrNull());
					return "redirect:/teams";
				});
				flash.addFlashAttribute("done", "team.changed.done");
				return next;
			}
			catch (RuleViolation no) {
				status = (no instanceof StaleVersion) ? HttpStatus.CONFLICT : status;
				no.rejectIn(errors);
			}
			catch (Missing ex) {
				errors.rejectValue("parentId", "team.unknown");
			}
		}
		response.setStatus(status.value());
		return form(team, model);
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/teams/{id}/closing")
	String close(@PathVariable long id, @RequestParam(defaultValue = "") String closedOn, CurrentPerson actor,
			Once once, Model model, HttpServletResponse response, RedirectAttributes flash) {
		Team team = this.teams.team(id);
		try {
			LocalDate day = DateText.read(closedOn)
				.orElseThrow(() -> RuleViolation.at("closedOn", "person.date.unreadable", closedOn));
			String next = once.answer(() -> {
				this.teams.close(actor, id, day);
				return "redirect:/teams";
			});
			flash.addFlashAttribute("done", "team.closed.done");
			return next;
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			model.addAttribute("form", TeamForm.of(team));
			model.addAttribute("why", no.sentence());
			return form(team, model);
		}
	}

	private String list(CurrentPerson reader, Model model) {
		model.addAttribute("teams", this.book.teams(reader));
		model.addAttribute("parents", parents(null));
		model.addAttribute("writes", reader.has(Right.ROSTER_WRITE));
		return "teams/index";
	}

	private String form(Team team, Model model) {
		model.addAttribute("team", team);
		model.addAttribute("parents", parents(team.getId()));
		model.addAttribute("today", LocalDate.now(this.clock));
		return "teams/edit";
	}

	private java.util.List<Team> parents(Long without) {
		return this.roster.teams()
			.stream()
			.filter((team) -> team.getParentId() == null && !team.getId().equals(without)
					&& team.openOn(LocalDate.now(this.clock)))
			.toList();
	}

}
