package org.zhibu.backup;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class BackupController {

	private final Backups backups;

	BackupController(Backups backups) {
		this.backups = backups;
	}

	@Needs(Right.BACKUP)
	@GetMapping("/backups")
	String index(Model model) {
		model.addAttribute("backups", this.backups.list());
		model.addAttribute("kept", BackupStore.KEPT);
		model.addAttribute("late", this.backups.isLate());
		return "backups/index";
	}

	@Needs(Right.BACKUP)
	@PostMapping("/backups")
	String create(CurrentPerson me, Once once, HttpServletResponse response, Model model, RedirectAttributes flash) {
		try {
			String next = once.answer(() -> {
				this.backups.make(me);
				return "redirect:/backups";
			});
			flash.addFlashAttribute("done", "backup.done");
			return next;
		}
		catch (BackupFailed no) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("why", no.sentence());
			return index(model);
		}
	}

}
