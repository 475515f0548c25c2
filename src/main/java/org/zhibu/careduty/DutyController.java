package org.zhibu.careduty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
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
class DutyController {

	/** Causes that an officer may give: what the books tell may come to his ear first. */
	private static final List<DutyCause> BY_HAND = List.of(DutyCause.QUOTA, DutyCause.INJURY, DutyCause.TRANSFER,
			DutyCause.HARDSHIP, DutyCause.REPRIMAND, DutyCause.REQUEST);

	private final Duties duties;

	private final DutyViews views;

	DutyController(Duties duties, DutyViews views) {
		this.duties = duties;
		this.views = views;
	}

	@Needs(Right.TALKS)
	@GetMapping("/duties")
	String index(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String after,
			CurrentPerson actor, Model model) {
		model.addAttribute("list", this.views.list(actor, show, after));
		model.addAttribute("causes", BY_HAND);
		model.addAttribute("kinds", DutyKind.values());
		return "duties/index";
	}

	@Needs(Right.COVERAGE)
	@PostMapping("/duties")
	String open(@RequestParam(defaultValue = "0") long person, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String cause, CurrentPerson actor, Once once, RedirectAttributes flash) {
		DutyKind wanted = chosen(DutyKind.values(), kind, "kind");
		DutyCause why = chosen(BY_HAND.toArray(DutyCause[]::new), cause, "cause");
		flash.addFlashAttribute("done", "duty.raised");
		return once.answer(() -> {
			this.duties.open(actor, person, wanted, why);
			return "redirect:/duties";
		});
	}

	@Needs(Right.COVERAGE)
	@PostMapping("/duties/search")
	String look(CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "duty.looked");
		return once.answer(() -> {
			this.duties.look(actor);
			return "redirect:/duties";
		});
	}

	@Needs(Right.TALKS)
	@GetMapping("/duties/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("page", this.views.page(actor, id));
		return "duties/show";
	}

	@Needs(Right.COVERAGE)
	@PostMapping("/duties/{id}/assignment")
	String assign(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "0") long owner, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "duty.assigned");
		return once.answer(() -> {
			this.duties.assign(actor, id, version, owner);
			return back(id);
		});
	}

	@Needs(Right.TALKS)
	@PostMapping("/duties/{id}/plan")
	String plan(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(required = false) LocalDate day, CurrentPerson actor, Once once, RedirectAttributes flash) {
		this.views.page(actor, id);
		flash.addFlashAttribute("done", "duty.planned");
		return once.answer(() -> {
			this.duties.plan(actor, id, version, day);
			return back(id);
		});
	}

	@Needs(Right.TALKS)
	@PostMapping("/duties/{id}/tries")
	String tried(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		this.views.page(actor, id);
		flash.addFlashAttribute("done", "duty.tried");
		return once.answer(() -> {
			this.duties.notReached(actor, id, version);
			return back(id);
		});
	}

	@Needs(Right.COVERAGE)
	@PostMapping("/duties/{id}/dropping")
	String drop(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String reason, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "duty.dropped");
		return once.answer(() -> {
			this.duties.drop(actor, id, version, reason);
			return back(id);
		});
	}

	private static String back(long id) {
		return "redirect:/duties/" + id;
	}

	private static <E extends Enum<E>> E chosen(E[] values, String typed, String field) {
		return Arrays.stream(values)
			.filter((one) -> one.name().equals(typed))
			.findFirst()
			.orElseThrow(() -> RuleViolation.at(field, "duty.choose"));
	}

}
