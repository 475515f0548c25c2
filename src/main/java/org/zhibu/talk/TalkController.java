package org.zhibu.talk;

import org.zhibu.confidence.NoteCheck;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DateText;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TalkController {

	private static final String LIST = "talks/index";

	private final Talks talks;

	private final TalkViews views;

	TalkController(Talks talks, TalkViews views) {
		this.talks = talks;
		this.views = views;
	}

	@Needs(Right.TALKS)
	@GetMapping("/talks")
	String index(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String before,
			CurrentPerson actor, Model model) {
		TalkViews.Listing list = this.views.list(actor, person, before);
		model.addAttribute("list", list);
		model.addAttribute("kinds", TalkKind.values());
		model.addAttribute("form", new Form(person, list.today().toString(), "FACE", "", "", null));
		return LIST;
	}

	@Needs(Right.TALKS)
	@PostMapping("/talks")
	ModelAndView create(@ModelAttribute("form") Form form, BindingResult errors, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		try {
			ModelAndView noted = new ModelAndView(once.answer(() -> {
				this.talks.note(actor, form.draft());
				return "redirect:/talks";
			}));
			flash.addFlashAttribute("done", "talk.noted");
			return noted;
		}
		catch (Barred no) {
			throw no;
		}
		catch (RuleViolation no) {
			no.rejectIn(errors);
			return new ModelAndView(LIST, HttpStatus.valueOf(no.status()))
				.addObject("list", this.views.list(actor, "", ""))
				.addObject("kinds", TalkKind.values())
				.addObject("doubted", NoteCheck.isDoubt(no));
		}
	}

	@Needs(Right.TALKS)
	@GetMapping("/talks/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		model.addAttribute("talk", this.views.page(actor, id));
		return "talks/show";
	}

	@Needs(Right.TALKS)
	@PostMapping("/talks/{id}/voiding")
	String takeBack(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String reason, CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "talk.voided");
		return once.answer(() -> {
			this.talks.takeBack(actor, id, version, reason);
			return "redirect:/talks";
		});
	}

	/** A talk as typed; it never prints what was typed. */
	record Form(String person, String day, String kind, String words, String gist, String sure) {

		TalkDraft draft() {
			if (this.person == null || !this.person.strip().matches("[0-9]{1,18}")) {
				throw RuleViolation.at("person", "talk.person.missing");
			}
			return new TalkDraft(Long.parseLong(this.person.strip()),
					DateText.read((this.day != null) ? this.day : "").orElse(null), this.kind, this.words, this.gist,
					this.sure != null);
		}

		@Override
		public String toString() {
			return "talk";
		}

	}

}
