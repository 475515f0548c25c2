package org.zhibu.regulation;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.zhibu.shared.DateText;

import org.springframework.validation.Errors;

/**
 * What the form of a regulation asks; the day is read as people write it, and each
 * paragraph is a clause.
 */
record RegulationForm(@NotBlank(message = "{regulation.missing}") String number,
		@NotBlank(message = "{regulation.missing}") String title,
		@NotBlank(message = "{regulation.missing}") String adoptedBy,
		@NotBlank(message = "{regulation.missing}") String from,
		@NotBlank(message = "{regulation.clauses.none}") @Size(max = 100_000,
				message = "{regulation.text.long}") String clauses,
		String version) {

	static RegulationForm empty(LocalDate from) {
		return new RegulationForm("", "", "", from.toString(), "", null);
	}

	/** A form that begins with what another regulation says. */
	static RegulationForm like(Regulation regulation, String number, LocalDate from) {
		return new RegulationForm(number, regulation.getTitle(), regulation.getAdoptedBy(), from.toString(),
				ClauseText.join(regulation.getClauses()), String.valueOf(regulation.getVersion()));
	}

	Optional<RegulationDraft> draft(Errors errors) {
		Optional<LocalDate> day = DateText.read((this.from != null) ? this.from : "");
		if (day.isEmpty() && !errors.hasFieldErrors("from")) {
			errors.rejectValue("from", "regulation.day.unreadable");
		}
		return errors.hasErrors() ? Optional.empty() : Optional.of(new RegulationDraft(this.number, this.title,
				this.adoptedBy, day.get(), ClauseText.split(this.clauses)));
	}

	int seenVersion() {
		return (this.version != null && this.version.matches("\\d{1,9}")) ? Integer.parseInt(this.version) : -1;
	}

}
