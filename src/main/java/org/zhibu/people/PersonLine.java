package org.zhibu.people;

import java.time.LocalDate;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;

/**
 * A person in the list.
 *
 * @param id the person
 * @param number 工号
 * @param name the name
 * @param team the team's name, or {@code null}
 * @param trade 工种
 * @param employment regular or temporary
 * @param partyStatus the Party status
 * @param partySince since when a member
 * @param partyGroup the Party group
 * @param birthYear year of birth
 * @param joinedOn the first day
 * @param regularSince the day of being made regular
 * @param leftOn the last day, or {@code null}
 * @param mistaken whether entered by mistake
 * @param year the year of today
 */
record PersonLine(long id, String number, String name, String team, String trade, Employment employment,
		PartyStatus partyStatus, LocalDate partySince, String partyGroup, Integer birthYear, LocalDate joinedOn,
		LocalDate regularSince, LocalDate leftOn, boolean mistaken, int year) {

	/** The oldest 青工, in years. */
	private static final int YOUNG = 35;

	/** The page of the person. */
	public String page() {
		return "/people/" + this.id;
	}

	/** The word for the kind of employment. */
	public String employmentKey() {
		return "person.employment." + this.employment;
	}

	/** The word for the Party status. */
	public String partyKey() {
		return "person.party." + this.partyStatus;
	}

	/** Whether the person counts as a young worker this year. */
	public boolean young() {
		return this.birthYear != null && this.year - this.birthYear <= YOUNG;
	}

	/** Whether there is more to say than that the person is here. */
	public boolean noted() {
		return this.mistaken || this.leftOn != null;
	}

}
