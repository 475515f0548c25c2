package org.zhibu.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.roster.Offices;
import org.zhibu.roster.People;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offices with their terms, and the form that enters one. */
@Controller
class OfficeController {

	private final OfficeBook book;

	private final Offices offices;

	private final People people;

	private final Roster roster;

	private final Clock clock;

	OfficeController(OfficeBook book, Offices offices, People people, Roster roster, Clock clock) {
		this.book = book;
		this.offices = offices;
		this.people = people;
		this.roster = roster;
		this.clock = clock;
	}

	@Needs(Right.OFFICES_READ)
	@GetMapping("/offices")
	String index(@RequestParam(defaultValue = "") String before, CurrentPerson reader, Model model) {
		return page(before, reader, model);
	}

	String page(String before, CurrentPerson reader, Model model) {
		long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
		model.addAttribute("offices", this.book.view(reader, from));
		model.addAttribute("writes", reader.has(Right.ROSTER_WRITE));
		model.addAttribute("committee", reader.has(Right.SETTINGS_READ));
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("roles", Arrays.stream(Role.values()).filter(OfficeController::isOffice).toList());
		return "offices/index";
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/offices/new")
	String blank(Model model) {
		model.addAttribute("form", OfficeForm.blank(LocalDate.now(this.clock)));
		return form(model);
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/offices")
	String create(@ModelAttribute("form") OfficeForm form, BindingResult errors, CurrentPerson actor, Once once,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		try {
			Role office = form.role();
			LocalDate from = form.from();
			String next = once.answer(() -> {
				appoint(actor, form, office, from);
				return "redirect:/offices";
			});
			flash.addFlashAttribute("done", office.ofCommittee() ? "office.entered.waits" : "office.entered.done");
			return next;
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			no.rejectIn(errors);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(model);
	}

	private void appoint(CurrentPerson actor, OfficeForm form, Role office, LocalDate from) {
		try {
			this.offices.appoint(actor, numbered(form.person()), office, form.team(), from, form.forTheTimeBeing());
		}
		catch (Missing ex) {
			throw RuleViolation.at("teamId", "team.unknown");
		}
		catch (RuleViolation no) {
			throw "personId".equals(no.field())
					? RuleViolation.at("number", no.sentence().key(), no.sentence().figures()) : no;
		}
	}

	private long numbered(String number) {
		try {
			return this.people.numbered(number);
		}
		catch (RuleViolation no) {
			throw RuleViolation.at("number", no.sentence().key(), no.sentence().figures());
		}
	}

	private String form(Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("people", this.roster.present());
		model.addAttribute("teams", this.roster.teams().stream().filter((team) -> team.openOn(today)).toList());
		model.addAttribute("roles", Arrays.stream(Role.values()).filter(OfficeController::isOffice).toList());
		return "offices/new";
	}

	private static boolean isOffice(Role role) {
		return role.compareTo(Role.KEEPER) <= 0;
	}

}
