package org.zhibu.zone;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class OwnerController {

	private final Zones zones;

	private final ZoneViews views;

	OwnerController(Zones zones, ZoneViews views) {
		this.zones = zones;
		this.views = views;
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones/{id}/owners")
	ModelAndView create(@PathVariable long id, @Valid @ModelAttribute("form") OwnerForm form, BindingResult errors,
			CurrentPerson actor, Once once) {
		if (!errors.hasErrors()) {
			try {
				return new ModelAndView(once.answer(() -> {
					this.zones.giveTo(actor, id, form.personId(), form.from(), form.handoverDays());
					return "redirect:/zones/" + id;
				}));
			}
			catch (Barred no) {
				throw no;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		return new ModelAndView("zones/show", HttpStatus.UNPROCESSABLE_CONTENT).addObject("view",
				this.views.one(actor, id));
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones/{id}/owners/{term}/end")
	String end(@PathVariable long id, @PathVariable long term, @RequestParam(required = false) LocalDate lastDay,
			CurrentPerson actor, Once once) {
		return once.answer(() -> {
			this.zones.endOwner(actor, id, term, required(lastDay));
			return "redirect:/zones/" + id;
		});
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones/{id}/owners/{term}/withdrawal")
	String withdraw(@PathVariable long id, @PathVariable long term, CurrentPerson actor, Once once) {
		return once.answer(() -> {
			this.zones.withdrawOwner(actor, id, term);
			return "redirect:/zones/" + id;
		});
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones/{id}/closing")
	String close(@PathVariable long id, @RequestParam(required = false) LocalDate lastDay, CurrentPerson actor,
			Once once) {
		return once.answer(() -> {
			this.zones.close(actor, id, required(lastDay));
			return "redirect:/zones/" + id;
		});
	}

	private static LocalDate required(LocalDate day) {
		if (day == null) {
			throw RuleViolation.at("lastDay", "zone.day.missing");
		}
		return day;
	}

	/** Who gets the zone, from when, and how long both own it. */
	record OwnerForm(@NotNull(message = "{zone.owner.missing}") Long personId,
			@NotNull(message = "{zone.owner.from.missing}") LocalDate from, Integer handover) {

		static OwnerForm empty(LocalDate today) {
			return new OwnerForm(null, today, 0);
		}

		int handoverDays() {
			return (this.handover != null) ? this.handover : 0;
		}

	}

}
