package org.zhibu.distribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.VoteBook;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
import org.zhibu.shared.FormText;
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
class DistributionController {

	private static final int PLACE = 60;

	private static final int SAID = 500;

	private final Distribution distribution;

	private final BonusMonths months;

	private final Roster roster;

	private final VoteBook votes;

	DistributionController(Distribution distribution, BonusMonths months, Roster roster, VoteBook votes) {
		this.distribution = distribution;
		this.months = months;
		this.roster = roster;
		this.votes = votes;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/months/{month}/bonus/meeting")
	String edit(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		BonusMonth bonus = this.months.of(month);
		Map<Long, Boolean> attendants = this.distribution.attendants(bonus);
		Set<Long> people = new HashSet<>();
		Set<Long> delegates = new HashSet<>();
		attendants.forEach((person, delegate) -> (delegate ? delegates : people).add(person));
		return page(bonus, actor, new MeetingForm(bonus.getMetOn() != null ? bonus.getMetOn().toString() : "",
				bonus.getMetAt(), bonus.getMetSaid(), people, delegates), model);
	}

	private String page(BonusMonth bonus, CurrentPerson actor, MeetingForm form, Model model) {
		model.addAttribute("month", bonus);
		model.addAttribute("form", form);
		model.addAttribute("roster", this.roster.present());
		model.addAttribute("may", this.distribution.mayDistribute(actor, bonus));
		model.addAttribute("places", this.votes.placesOf(MatterKind.DISTRIBUTION, bonus.getId()));
		return "distribution/edit";
	}

	@Needs(Right.BONUS_READ)
	@PostMapping("/months/{month}/bonus/meeting")
	String update(@PathVariable YearMonth month, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String place,
			@RequestParam(defaultValue = "") String said, @RequestParam(required = false) Set<Long> people,
			@RequestParam(required = false) Set<Long> delegates, CurrentPerson actor, Once once, Model model,
			RedirectAttributes flash) {
		MeetingForm form = new MeetingForm(day, place, said, (people != null) ? people : Set.of(),
				(delegates != null) ? delegates : Set.of());
		return once.answer(() -> {
			this.distribution.distribute(actor, month, version, read(form));
			flash.addFlashAttribute("done", "distribution.done");
			return "redirect:/months/" + month + "/bonus";
		}, (no) -> page(this.months.of(month), actor, form, model));
	}

	private static Meeting read(MeetingForm form) {
		LocalDate day = DateText.read(form.day())
			.orElseThrow(() -> RuleViolation.at("day", "distribution.day.unreadable"));
		if (form.place().length() > PLACE || form.said().length() > SAID) {
			throw RuleViolation.at("said", "distribution.long", PLACE, SAID);
		}
		Set<Long> people = new HashSet<>(form.people());
		people.removeAll(form.delegates());
		return new Meeting(day, form.place(), form.said(), people, form.delegates());
	}

	/** What was typed about a meeting. */
	record MeetingForm(String day, String place, String said, Set<Long> people, Set<Long> delegates) {

		MeetingForm {
			day = FormText.plain(day);
			place = FormText.plain(place);
			said = FormText.plain(said);
		}

	}

}
