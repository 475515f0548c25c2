package org.zhibu.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.roster.Person;
import org.zhibu.roster.PersonDetails;
import org.zhibu.shared.DateText;

import org.springframework.validation.Errors;

/** What is typed about a person; kept as typed until it can be read. */
record PersonForm(String number, String name, String teamId, String partyStatus, String partySince, String employment,
		String regularSince, String trade, String partyGroup, String birthYear, String joinedOn, String version) {

	static PersonForm blank(LocalDate today) {
		return new PersonForm("", "", "", "NONE", "", "TEMPORARY", "", "", "", "", today.toString(), "0");
	}

	static PersonForm of(Person person) {
		return new PersonForm(person.getNumber(), person.getName(), text(person.getTeamId()),
				person.getPartyStatus().name(), text(person.getPartySince()), person.getEmployment().name(),
				text(person.getRegularSince()), text(person.getTrade()), text(person.getPartyGroup()),
				text(person.getBirthYear()), text(person.getJoinedOn()), text(person.getVersion()));
	}

	/** The details, or empty after every unreadable field was rejected. */
	Optional<PersonDetails> read(Errors errors, LocalDate today) {
		PersonDetails details = new PersonDetails(plain(this.number), plain(this.name),
				whole("teamId", this.teamId, errors), word(PartyStatus.class, "partyStatus", this.partyStatus, errors),
				day("partySince", this.partySince, errors),
				word(Employment.class, "employment", this.employment, errors),
				day("regularSince", this.regularSince, errors), orNull(this.trade), orNull(this.partyGroup),
				year(errors), day("joinedOn", this.joinedOn, errors));
		if (plain(this.joinedOn).isEmpty()) {
			errors.rejectValue("joinedOn", "person.joined.missing");
		}
		if (!errors.hasErrors()) {
			details.flaws(today)
				.forEach((flaw) -> errors.rejectValue(flaw.field(), flaw.why().key(), flaw.why().figures(), null));
		}
		return errors.hasErrors() ? Optional.empty() : Optional.of(details);
	}

	/** The version of the row that the page showed. */
	int seenVersion() {
		return plain(this.version).matches("\\d{1,9}") ? Integer.parseInt(plain(this.version)) : -1;
	}

	private Integer year(Errors errors) {
		Long year = whole("birthYear", this.birthYear, errors);
		return (year != null) ? Integer.valueOf((int) Math.min(year, 9999)) : null;
	}

	private static String plain(String typed) {
		return (typed == null) ? ""
				: Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
	}

	private static String orNull(String typed) {
		return plain(typed).isEmpty() ? null : plain(typed);
	}

	private static Long whole(String field, String typed, Errors errors) {
		if (plain(typed).isEmpty()) {
			return null;
		}
		if (!plain(typed).matches("\\d{1,18}")) {
			errors.rejectValue(field, "person.number.unreadable", new Object[] { plain(typed) }, null);
			return null;
		}
		return Long.valueOf(plain(typed));
	}

	private static LocalDate day(String field, String typed, Errors errors) {
		Optional<LocalDate> day = DateText.read(plain(typed));
		if (day.isEmpty() && !plain(typed).isEmpty()) {
			errors.rejectValue(field, "person.date.unreadable", new Object[] { plain(typed) }, null);
		}
		return day.orElse(null);
	}

	private static <E extends Enum<E>> E word(Class<E> type, String field, String typed, Errors errors) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equals(plain(typed))) {
				return constant;
			}
		}
		errors.rejectValue(field, "person.choice.missing");
		return type.getEnumConstants()[0];
	}

	private static String text(Object value) {
		return (value != null) ? value.toString() : "";
	}

}
