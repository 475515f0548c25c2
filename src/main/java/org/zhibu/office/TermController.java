package org.zhibu.office;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.roster.Offices;
import org.zhibu.roster.People;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to a term, to the posts of the office meeting and to a voting right. */
@Controller
class TermController {

	private final Offices offices;

	private final OfficeMeeting meeting;

	private final VotingRights voting;

	private final People people;

	private final OfficeController pages;

	TermController(Offices offices, OfficeMeeting meeting, VotingRights voting, People people, OfficeController pages) {
		this.offices = offices;
		this.meeting = meeting;
		this.voting = voting;
		this.people = people;
		this.pages = pages;
	}

	@Needs(Right.CONFIRM_OFFICES)
	@PostMapping("/offices/{id}/confirmation")
	String confirm(@PathVariable long id, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return done(flash, "office.confirmed.done", () -> once.answer(() -> {
			this.offices.confirm(actor, id);
			return "redirect:/offices";
		}));
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/offices/{id}/acceptance")
	String accept(@PathVariable long id, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return done(flash, "office.accepted.done", () -> once.answer(() -> {
			this.offices.accept(actor, id);
			return "redirect:/offices";
		}));
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/offices/{id}/withdrawal")
	String withdraw(@PathVariable long id, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return done(flash, "office.withdrawn.done", () -> once.answer(() -> {
			this.offices.withdraw(actor, id);
			return "redirect:/offices";
		}));
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/offices/{id}/ending")
	String end(@PathVariable long id, @RequestParam(defaultValue = "") String endsOn, CurrentPerson actor, Once once,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		return orAgain(actor, model, response, () -> {
			LocalDate day = required("endsOn", endsOn);
			return done(flash, "office.ended.done", () -> once.answer(() -> {
				this.offices.end(actor, id, day);
				return "redirect:/offices";
			}));
		});
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/offices/posts")
	String posts(@RequestParam(defaultValue = "") String from, @RequestParam(required = false) List<String> posts,
			CurrentPerson actor, Once once, Model model, HttpServletResponse response, RedirectAttributes flash) {
		return orAgain(actor, model, response, () -> {
			LocalDate day = required("from", from);
			Set<Role> offices = roles((posts != null) ? posts : List.of());
			return done(flash, "office.posts.done", () -> once.answer(() -> {
				this.meeting.setFrom(actor, day, offices);
				return "redirect:/offices";
			}));
		});
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/voting-suspensions")
	String suspend(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String until, CurrentPerson actor, Once once, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		return orAgain(actor, model, response, () -> {
			LocalDate first = required("from", from);
			LocalDate last = OfficeForm.day("until", until).orElse(null);
			long person = this.people.numbered(number.strip());
			return done(flash, "voting.suspended.done", () -> once.answer(() -> {
				this.voting.suspend(actor, person, first, last);
				return "redirect:/offices";
			}));
		});
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/voting-suspensions/{id}/ending")
	String resume(@PathVariable long id, @RequestParam(defaultValue = "") String endsOn, CurrentPerson actor, Once once,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		return orAgain(actor, model, response, () -> {
			LocalDate day = required("endsOn", endsOn);
			return done(flash, "voting.resumed.done", () -> once.answer(() -> {
				this.voting.end(actor, id, day);
				return "redirect:/offices";
			}));
		});
	}

	private static Set<Role> roles(List<String> names) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (Role role : Role.values()) {
			if (names.contains(role.name())) {
				roles.add(role);
			}
		}
		return roles;
	}

	private static LocalDate required(String field, String typed) {
		return OfficeForm.day(field, typed)
			.orElseThrow(() -> RuleViolation.at(field, "person.date.unreadable", typed.strip()));
	}

	private static String done(RedirectAttributes flash, String key, Supplier<String> work) {
		String next = work.get();
		flash.addFlashAttribute("done", key);
		return next;
	}

	/** A rule's no is shown over the page of offices; a barred verb stays barred. */
	private String orAgain(CurrentPerson actor, Model model, HttpServletResponse response, Supplier<String> work) {
		try {
			return work.get();
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			model.addAttribute("why", no.sentence());
			return this.pages.page("", actor, model);
		}
	}

}
