package org.zhibu.draft;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What app.js asks and tells. It sends no once-only token: keeping a draft again is what
 * it is for.
 */
@Controller
class DraftController {

	private final Drafts drafts;

	private final MessageSource messages;

	private final Clock clock;

	DraftController(Drafts drafts, MessageSource messages, Clock clock) {
		this.drafts = drafts;
		this.messages = messages;
		this.clock = clock;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/drafts")
	ResponseEntity<Map<String, String>> show(@RequestParam(defaultValue = "") String form, CurrentPerson me,
			Locale locale) {
		return this.drafts.of(me, form)
			.map((draft) -> ResponseEntity.ok(Map.of("fields", draft.fields(), "note", note(draft, locale), "discard",
					say(new Sentence("draft.discard"), locale))))
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	private String note(Draft draft, Locale locale) {
		LocalDateTime at = LocalDateTime.ofInstant(draft.savedAt(), this.clock.getZone());
		String time = String.format("%02d:%02d", at.getHour(), at.getMinute());
		return say(new Sentence("draft.restored", at.getMonthValue(), at.getDayOfMonth(), time), locale);
	}

	private String say(Sentence sentence, Locale locale) {
		return this.messages.getMessage(sentence, locale);
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/drafts")
	ResponseEntity<Void> update(@RequestParam(defaultValue = "") String form,
			@RequestParam(defaultValue = "") String fields, CurrentPerson me, Once once) {
		once.answer(() -> {
			this.drafts.keep(me, form, fields);
			return "";
		});
		return ResponseEntity.noContent().build();
	}

	@Needs(Right.BRANCH_READ)
	@PostMapping("/drafts/discarding")
	ResponseEntity<Void> destroy(@RequestParam(defaultValue = "") String form, CurrentPerson me, Once once) {
		once.answer(() -> {
			this.drafts.forget(me, form);
			return "";
		});
		return ResponseEntity.noContent().build();
	}

}
