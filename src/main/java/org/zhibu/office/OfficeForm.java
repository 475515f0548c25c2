package org.zhibu.office;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;

import org.zhibu.shared.DateText;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;

/** What is typed to enter a term; kept as typed until it can be read. */
record OfficeForm(String number, String office, String teamId, String startsOn, String acting) {

	static OfficeForm blank(LocalDate today) {
		return new OfficeForm("", "", "", today.toString(), "");
	}

	String person() {
		return (this.number == null) ? "" : Normalizer.normalize(this.number, Normalizer.Form.NFKC).strip();
	}

	Role role() {
		for (Role role : Role.values()) {
			if (role.name().equals(this.office) && role.compareTo(Role.KEEPER) <= 0) {
				return role;
			}
		}
		throw RuleViolation.at("office", "office.unknown");
	}

	Long team() {
		boolean read = this.teamId != null && this.teamId.matches("\\d{1,18}");
		return read ? Long.valueOf(this.teamId) : null;
	}

	LocalDate from() {
		return day("startsOn", this.startsOn)
			.orElseThrow(() -> RuleViolation.at("startsOn", "person.date.unreadable", ""));
	}

	boolean forTheTimeBeing() {
		return "true".equals(this.acting);
	}

	/** The typed day, empty when nothing was typed. */
	static Optional<LocalDate> day(String field, String typed) {
		if (typed == null || typed.isBlank()) {
			return Optional.empty();
		}
		return Optional
			.of(DateText.read(typed).orElseThrow(() -> RuleViolation.at(field, "person.date.unreadable", typed)));
	}

}
