package org.zhibu.topic;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FormText;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TopicController {

	private static final int TITLE = 100;

	private static final int PLAIN = 300;

	private final Topics topics;

	TopicController(Topics topics) {
		this.topics = topics;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/topics")
	String index(CurrentPerson actor, Model model) {
		boolean all = actor.has(Right.MEETINGS_READ);
		List<Topic> shown = all ? this.topics.running() : this.topics.of(actor);
		model.addAttribute("topics", shown);
		model.addAttribute("all", all);
		model.addAttribute("mayRaise", this.topics.mayRaise(actor));
		model.addAttribute("mayDrop", actor.has(Right.MEETINGS_WRITE));
		return "topics/index";
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/topics")
	String create(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String plain,
			CurrentPerson actor, Once once, Model model, RedirectAttributes flash) {
		return once.answer(() -> {
			this.topics.raise(actor, FormText.required("title", title, TITLE, "topic.title.missing"),
					FormText.within("plain", plain, PLAIN));
			flash.addFlashAttribute("done", "topic.raised");
			return "redirect:/topics";
		}, (no) -> {
			model.addAttribute("raised", title);
			model.addAttribute("plain", plain);
			return index(actor, model);
		});
	}

	@Needs(Right.MEETINGS_WRITE)
	@PostMapping("/topics/{id}/dropping")
	String drop(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "") String answer, CurrentPerson actor, Once once, Model model) {
		return once.answer(() -> {
			this.topics.drop(actor, id, version, FormText.required("answer", answer, PLAIN, "topic.answer.missing"));
			return "redirect:/topics";
		}, (no) -> {
			model.addAttribute("typedId", id);
			model.addAttribute("typed", answer);
			return index(actor, model);
		});
	}

}
