package org.zhibu.concern;

import java.util.function.Supplier;

import org.zhibu.confidence.NoteCheck;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ConcernController {

	private final Concerns concerns;

	private final ConcernViews views;

	ConcernController(Concerns concerns, ConcernViews views) {
		this.concerns = concerns;
		this.views = views;
	}

	@Needs(Right.SPEAK)
	@GetMapping("/concerns")
	String index(@RequestParam(required = false) Long before, CurrentPerson actor, Model model) {
		model.addAttribute("list", this.views.list(actor, before));
		return "concerns/index";
	}

	@Needs(Right.SPEAK)
	@PostMapping("/concerns")
	ModelAndView raise(@RequestParam(defaultValue = "") String words, @RequestParam(required = false) String sure,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		try {
			ModelAndView raised = new ModelAndView(once.answer(() -> {
				this.concerns.raise(actor, words, sure != null);
				return "redirect:/concerns";
			}));
			flash.addFlashAttribute("done", "concern.raised");
			return raised;
		}
		catch (Barred no) {
			throw no;
		}
		catch (RuleViolation no) {
			return new ModelAndView("concerns/index", HttpStatus.valueOf(no.status()))
				.addObject("list", this.views.list(actor, null))
				.addObject("why", no.sentence())
				.addObject("typed", new Typed(words))
				.addObject("doubted", NoteCheck.isDoubt(no));
		}
	}

	@Needs(Right.SPEAK)
	@GetMapping("/concerns/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("concern", this.views.page(actor, id));
		return "concerns/show";
	}

	@Needs(Right.CONCERNS)
	@PostMapping("/concerns/{id}/acknowledgement")
	String acknowledge(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once, RedirectAttributes flash) {
		return done(flash, "concern.acknowledged", () -> once.answer(() -> {
			this.concerns.acknowledge(actor, id, version);
			return back(id);
		}));
	}

	@Needs(Right.CONCERNS)
	@PostMapping("/concerns/{id}/assignment")
	String assign(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "0") long officer, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return done(flash, "concern.assigned", () -> once.answer(() -> {
			this.concerns.assign(actor, id, version, officer);
			return back(id);
		}));
	}

	@Needs(Right.CONCERNS)
	@PostMapping("/concerns/{id}/answer")
	String answer(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String words, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return done(flash, "concern.answered", () -> once.answer(() -> {
			this.concerns.answer(actor, id, version, words, true);
			return back(id);
		}));
	}

	@Needs(Right.SPEAK)
	@PostMapping("/concerns/{id}/confirmation")
	String confirm(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once, RedirectAttributes flash) {
		return done(flash, "concern.confirmed", () -> once.answer(() -> {
			this.concerns.confirm(actor, id, version);
			return back(id);
		}));
	}

	@Needs(Right.SPEAK)
	@PostMapping("/concerns/{id}/reopening")
	String reopen(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String words, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return done(flash, "concern.reopened", () -> once.answer(() -> {
			this.concerns.reopen(actor, id, version, words);
			return back(id);
		}));
	}

	@Needs(Right.CONCERNS)
	@PostMapping("/concerns/{id}/opening")
	String askOpening(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String reason, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return done(flash, "concern.open.done.asked", () -> once.answer(() -> {
			this.concerns.askOpening(actor, id, version, reason);
			return back(id);
		}));
	}

	@Needs(Right.CONCERNS)
	@PostMapping("/concerns/{id}/opening/agreement")
	String agreeOpening(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor,
			Once once, RedirectAttributes flash) {
		return done(flash, "concern.open.done.agreed", () -> once.answer(() -> {
			this.concerns.agreeOpening(actor, id, version);
			return back(id);
		}));
	}

	@Needs(Right.CONCERNS)
	@GetMapping("/concerns/{id}/name")
	String name(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("name", new Typed(this.concerns.name(actor, id)));
		model.addAttribute("id", id);
		return "concerns/name";
	}

	private static String done(RedirectAttributes flash, String done, Supplier<String> work) {
		String next = work.get();
		flash.addFlashAttribute("done", done);
		return next;
	}

	private static String back(long id) {
		return "redirect:/concerns/" + id;
	}

	/** Words on their way to the page; printed by mistake they say nothing. */
	record Typed(String words) {

		@Override
		public String toString() {
			return "typed";
		}

	}

}
