package org.zhibu.mind;

import java.util.Arrays;

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
class MindController {

	private final Minds minds;

	MindController(Minds minds) {
		this.minds = minds;
	}

	@Needs(Right.TALKS)
	@GetMapping("/minds")
	String index(CurrentPerson actor, Model model) {
		model.addAttribute("page", this.minds.page(actor));
		model.addAttribute("levels", MindLevel.values());
		return "minds/index";
	}

	@Needs(Right.TALKS)
	@PostMapping("/minds")
	String set(@RequestParam(defaultValue = "0") long person, @RequestParam(defaultValue = "") String level,
			@RequestParam(defaultValue = "0") long owner, @RequestParam(defaultValue = "") String words,
			@RequestParam(required = false) String sure, CurrentPerson actor, Once once, RedirectAttributes flash) {
		MindLevel wanted = Arrays.stream(MindLevel.values())
			.filter((one) -> one.name().equals(level))
			.findFirst()
			.orElseThrow(() -> RuleViolation.at("level", "duty.choose"));
		flash.addFlashAttribute("done", "mind.set");
		return once.answer(() -> {
			this.minds.set(actor, person, wanted, owner, words, sure != null);
			return "redirect:/minds";
		});
	}

	@Needs(Right.TALKS)
	@GetMapping("/minds/{id}")
	String show(@PathVariable long id, CurrentPerson actor, Model model) {
		String words = this.minds.words(actor, id);
		model.addAttribute("words", (words != null) ? words : "");
		return "minds/show";
	}

}
