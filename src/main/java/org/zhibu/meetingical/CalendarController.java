package org.zhibu.meetingical;

import java.nio.charset.StandardCharsets;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.OpenToAll;
import org.zhibu.shared.Right;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class CalendarController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final Calendars calendars;

	private final String base;

	CalendarController(Calendars calendars, @Value("${zhibu.base-url:}") String base) {
		this.calendars = calendars;
		this.base = base.strip();
	}

	@Needs(Right.MEETINGS_READ)
	@GetMapping("/meetings/calendar")
	String show() {
		return "meetings/calendar";
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/calendar")
	String renew(CurrentPerson actor, Once once, RedirectAttributes flash) {
		return once.answer(() -> {
			flash.addFlashAttribute("link", address() + "/ical/" + this.calendars.renew(actor));
			return "redirect:/meetings/calendar";
		});
	}

	@Needs(Right.MEETINGS_READ)
	@PostMapping("/meetings/calendar/ending")
	String end(CurrentPerson actor, Once once, RedirectAttributes flash) {
		String next = once.answer(() -> {
			this.calendars.end(actor);
			return "redirect:/meetings/calendar";
		});
		flash.addFlashAttribute("done", "calendar.ended");
		return next;
	}

	@OpenToAll
	@GetMapping("/ical/{secret}")
	ResponseEntity<String> calendar(@PathVariable String secret) {
		return ResponseEntity.ok().contentType(CALENDAR).body(this.calendars.behind(secret));
	}

	private String address() {
		return this.base.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
				: this.base;
	}

}
