package org.zhibu.zone;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AttachmentController {

	private final ZoneAttachments attachments;

	AttachmentController(ZoneAttachments attachments) {
		this.attachments = attachments;
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones/{id}/teams")
	String addTeam(@PathVariable long id, @RequestParam(defaultValue = "0") long team, CurrentPerson actor, Once once) {
		return back(once, id, () -> this.attachments.addTeam(actor, id, team));
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones/{id}/teams/{team}/removal")
	String removeTeam(@PathVariable long id, @PathVariable long team, CurrentPerson actor, Once once) {
		return back(once, id, () -> this.attachments.removeTeam(actor, id, team));
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones/{id}/workers")
	String addWorker(@PathVariable long id, @RequestParam(defaultValue = "0") long person, CurrentPerson actor,
			Once once) {
		return back(once, id, () -> this.attachments.addWorker(actor, id, person));
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/zones/{id}/workers/{person}/removal")
	String removeWorker(@PathVariable long id, @PathVariable long person, CurrentPerson actor, Once once) {
		return back(once, id, () -> this.attachments.removeWorker(actor, id, person));
	}

	private static String back(Once once, long id, Runnable work) {
		return once.answer(() -> {
			work.run();
			return "redirect:/zones/" + id;
		});
	}

}
