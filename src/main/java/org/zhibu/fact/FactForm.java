package org.zhibu.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

import org.zhibu.shared.DateText;
import org.zhibu.shared.RuleViolation;
import org.zhibu.upload.Picture;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/**
 * The short form. Whom it is about is picked ({@code p12} a person, {@code z34} a zone)
 * or typed as number, name or initials.
 */
record FactForm(String find, String about, String item, String good, String seen, String place, String day,
		MultipartFile photo) {

	FactForm {
		find = plain(find);
		about = plain(about);
		item = plain(item);
		good = plain(good);
		seen = plain(seen);
		place = plain(place);
		day = plain(day);
	}

	private static String plain(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	static FactForm on(LocalDate today) {
		return new FactForm("", "", "", "", "", "", today.toString(), null);
	}

	/**
	 * What is to be noted, or empty after the flaws were said at their fields.
	 */
	Optional<FactDraft> draft(FactChoices choices, Errors errors) {
		String whom = whom(choices, errors);
		Optional<LocalDate> on = DateText.read(this.day);
		rejectIf(on.isEmpty(), errors, "day", "fact.day.unreadable");
		rejectIf(!this.item.matches("[1-9]|10"), errors, "item", "fact.item.missing");
		rejectIf(!this.good.matches("true|false"), errors, "good", "fact.good.missing");
		rejectIf(this.seen.isEmpty() || this.seen.length() > FactDraft.SEEN, errors, "seen", "fact.seen.length",
				FactDraft.SEEN);
		Picture picture = errors.hasErrors() ? null : picture(errors);
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		Long id = Long.valueOf(whom.substring(1));
		boolean zone = whom.startsWith("z");
		return Optional.of(new FactDraft(on.get(), this.place, zone ? null : id, zone ? id : null,
				Integer.parseInt(this.item), this.seen, this.good.equals("true"), picture));
	}

	private String whom(FactChoices choices, Errors errors) {
		if (this.about.matches("[pz]\\d{1,18}")) {
			return this.about;
		}
		try {
			if (this.find.isEmpty()) {
				throw RuleViolation.at("about", "fact.about.missing");
			}
			return choices.meant(this.find);
		}
		catch (RuleViolation no) {
			no.rejectIn(errors);
			return null;
		}
	}

	/** A file that was chosen, even an empty one; no file is no photo. */
	private Picture picture(Errors errors) {
		String name = (this.photo != null) ? this.photo.getOriginalFilename() : null;
		try {
			return (name != null && !name.isEmpty()) ? Picture.cleaned("photo", this.photo.getBytes()) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (RuleViolation no) {
			no.rejectIn(errors);
			return null;
		}
	}

	private static void rejectIf(boolean wrong, Errors errors, String field, String key, Object... figures) {
		if (wrong) {
			errors.rejectValue(field, key, figures, null);
		}
	}

}
