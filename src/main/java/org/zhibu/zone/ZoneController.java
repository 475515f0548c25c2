package org.zhibu.zone;

import jakarta.validation.Valid;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
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
import org.springframework.web.servlet.ModelAndView;

@Controller
class ZoneController {

	private final Zones zones;

	private final ZoneViews views;

	ZoneController(Zones zones, ZoneViews views) {
		this.zones = zones;
		this.views = views;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/zones")
	String index(@RequestParam(required = false) String after, CurrentPerson actor, Model model) {
		model.addAttribute("list", this.views.list(after));
		model.addAttribute("may", this.zones.mayWrite(actor));
		model.addAttribute("readsPairings", actor.has(Right.OFFICES_READ));
		model.addAttribute("readsFeedback", actor.has(Right.FEEDBACK_READ));
		return "zones/index";
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/zones/new")
	String blank(Model model) {
		model.addAttribute("form", ZoneForm.empty());
		return "zones/edit";
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones")
	ModelAndView create(@Valid @ModelAttribute("form") ZoneForm form, BindingResult errors, CurrentPerson actor,
			Once once) {
		if (!errors.hasErrors()) {
			try {
				return new ModelAndView(
						once.answer(() -> "redirect:/zones/" + this.zones.create(actor, form.details()).getId()));
			}
			catch (Barred no) {
				throw no;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		return new ModelAndView("zones/edit", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/zones/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		ZoneViews.One view = this.views.one(actor, id);
		model.addAttribute("view", view);
		model.addAttribute("form", OwnerController.OwnerForm.empty(view.today()));
		return "zones/show";
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/zones/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		model.addAttribute("form", ZoneForm.of(this.zones.zone(id)));
		model.addAttribute("id", id);
		return "zones/edit";
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones/{id}")
	ModelAndView update(@PathVariable long id, @Valid @ModelAttribute("form") ZoneForm form, BindingResult errors,
			CurrentPerson actor, Once once) {
		if (!errors.hasErrors()) {
			try {
				return new ModelAndView(once.answer(() -> {
					this.zones.change(actor, id, form.seenVersion(), form.details());
					return "redirect:/zones/" + id;
				}));
			}
			catch (Barred | StaleVersion no) {
				throw no;
			}
			catch (RuleViolation no) {
				no.rejectIn(errors);
			}
		}
		return new ModelAndView("zones/edit", HttpStatus.UNPROCESSABLE_CONTENT).addObject("id", id);
	}

}
