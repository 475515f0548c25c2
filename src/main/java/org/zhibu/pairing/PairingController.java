package org.zhibu.pairing;

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
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PairingController {

	private final Pairings pairings;

	private final PairingViews views;

	PairingController(Pairings pairings, PairingViews views) {
		this.pairings = pairings;
		this.views = views;
	}

	@Needs(Right.OFFICES_READ)
	@GetMapping("/pairings")
	String index(@RequestParam(required = false) String after, CurrentPerson actor, Model model) {
		PairingViews.Listing list = this.views.list(actor, after);
		model.addAttribute("list", list);
		model.addAttribute("form", new PairForm(null, null, list.today()));
		return "pairings/index";
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/pairings")
	ModelAndView create(@Valid @ModelAttribute("form") PairForm form, BindingResult errors, CurrentPerson actor,
			Once once) {
		if (!errors.hasErrors()) {
			try {
				return new ModelAndView(once.answer(() -> {
					this.pairings.pair(actor, form.memberId(), form.teamId(), form.from());
					return "redirect:/pairings";
				}));
			}
			catch (Barred no) {
				throw no;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		return new ModelAndView("pairings/index", HttpStatus.UNPROCESSABLE_CONTENT).addObject("list",
				this.views.list(actor, null));
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/pairings/{id}/end")
	String end(@PathVariable long id, @RequestParam(required = false) LocalDate lastDay, CurrentPerson actor,
			Once once) {
		if (lastDay == null) {
			throw RuleViolation.at("lastDay", "pairing.day.missing");
		}
		return once.answer(() -> {
			this.pairings.end(actor, id, lastDay);
			return "redirect:/pairings";
		});
	}

	/** Who looks after which team, from when. */
	record PairForm(@NotNull(message = "{pairing.member.missing}") Long memberId,
			@NotNull(message = "{pairing.team.missing}") Long teamId,
			@NotNull(message = "{pairing.day.missing}") LocalDate from) {
	}

}
