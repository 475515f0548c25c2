package org.zhibu.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;

/**
 * What the roster keeps of a person.
 *
 * @param number 工号, unique in the branch
 * @param name the name
 * @param teamId the team, or {@code null}
 * @param partyStatus the Party status
 * @param partySince since when a member; the day of joining when unknown
 * @param employment regular or temporary
 * @param regularSince the day of being made regular, or {@code null}
 * @param trade 工种
 * @param partyGroup the Party group, or {@code null}
 * @param birthYear only to mark young workers, or {@code null}
 * @param joinedOn the first day on the roster
 */
public record PersonDetails(String number, String name, Long teamId, PartyStatus partyStatus, LocalDate partySince,
		Employment employment, LocalDate regularSince, String trade, String partyGroup, Integer birthYear,
		LocalDate joinedOn) {

	private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}_.-]{1,20}");

	private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

	LocalDate partySinceOr(LocalDate fallback) {
		return (this.partySince != null) ? this.partySince : fallback;
	}

	/** The pinyin initials of the name, by which it is found. */
	public String initials() {
		return Initials.of(this.name);
	}

	/** Whether the person came from one team to another. */
	public boolean movesFrom(PersonDetails before) {
		return before.teamId != null && this.teamId != null && !this.teamId.equals(before.teamId);
	}

	/** Everything that cannot be true, each at its field. */
	public List<Flaw> flaws(LocalDate today) {
		List<Flaw> flaws = new ArrayList<>();
		reject(flaws, !NUMBER.matcher(this.number).matches(), "number", "person.number.shape");
		reject(flaws, this.name.isBlank() || this.name.length() > 40, "name", "person.name.length");
		reject(flaws, tooLong(this.trade), "trade", "person.trade.length");
		reject(flaws, tooLong(this.partyGroup), "partyGroup", "person.partyGroup.length");
		reject(flaws, this.birthYear != null && (this.birthYear < 1930 || this.birthYear > today.getYear() - 15),
				"birthYear", "person.birthYear.range", today.getYear() - 15);
		reject(flaws, outside(this.joinedOn, today), "joinedOn", "person.date.range");
		reject(flaws, outside(this.partySince, today), "partySince", "person.date.range");
		reject(flaws, outside(this.regularSince, today), "regularSince", "person.date.range");
		reject(flaws, this.regularSince != null && this.employment == Employment.TEMPORARY, "regularSince",
				"person.regular.temporary");
		return flaws;
	}

	void requireSound(LocalDate today) {
		for (Flaw flaw : flaws(today)) {
			throw RuleViolation.at(flaw.field(), flaw.why().key(), flaw.why().figures());
		}
	}

	private static boolean tooLong(String text) {
		return text != null && text.length() > 30;
	}

	private static boolean outside(LocalDate day, LocalDate today) {
		return day != null && (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(1)));
	}

	private static void reject(List<Flaw> flaws, boolean wrong, String field, String key, Object... figures) {
		if (wrong) {
			flaws.add(new Flaw(field, new Sentence(key, figures)));
		}
	}

	/**
	 * One thing that cannot be true.
	 *
	 * @param field the field's name
	 * @param why the sentence
	 */
	public record Flaw(String field, Sentence why) {
	}

}
