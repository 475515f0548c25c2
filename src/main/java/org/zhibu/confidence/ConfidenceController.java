package org.zhibu.confidence;

import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log of readings, and how the notes are kept. */
@Controller
class ConfidenceController {

	private static final int ROWS = 50;

	private final Notes notes;

	private final KeyRotation rotation;

	private final Expiry expiry;

	ConfidenceController(Notes notes, KeyRotation rotation, Expiry expiry) {
		this.notes = notes;
		this.rotation = rotation;
		this.expiry = expiry;
	}

	@Needs(Right.READINGS)
	@GetMapping("/readings")
	String readings(@RequestParam(required = false) Long before, Model model) {
		List<Reading> rows = this.notes.readings((before != null) ? before : Long.MAX_VALUE, ROWS + 1);
		boolean more = rows.size() > ROWS;
		model.addAttribute("rows", more ? rows.subList(0, ROWS) : rows);
		model.addAttribute("next", more ? rows.get(ROWS - 1).id() : null);
		return "confidence/readings";
	}

	@Needs(Right.NOTE_KEEPING)
	@GetMapping("/notes-keeping")
	String keeping(Model model) {
		model.addAttribute("due", this.expiry.due());
		model.addAttribute("progress", this.rotation.progress());
		model.addAttribute("mayRotate", this.rotation.mayBegin());
		return "confidence/keeping";
	}

	@Needs(Right.NOTE_KEEPING)
	@PostMapping("/notes-keeping/rotation")
	String rotate(CurrentPerson actor, Once once, RedirectAttributes flash) {
		flash.addFlashAttribute("done", "note.rotation.begun");
		return once.answer(() -> {
			this.rotation.begin(actor);
			return "redirect:/notes-keeping";
		});
	}

	@Needs(Right.NOTE_KEEPING)
	@PostMapping("/notes-keeping/expiry")
	String clear(@RequestParam(defaultValue = "-1") int seen, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		flash.addFlashAttribute("done", "note.wiped");
		return once.answer(() -> {
			this.expiry.clear(actor, seen);
			return "redirect:/notes-keeping";
		});
	}

}
