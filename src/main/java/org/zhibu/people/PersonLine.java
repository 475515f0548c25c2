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
 */
record PersonLine(long id, String number, String name, String team, String trade, Employment employment,
		PartyStatus partyStatus, LocalDate partySince, String partyGroup, Integer birthYear, LocalDate joinedOn,
		LocalDate regularSince, LocalDate leftOn, boolean mistaken) {

	/** The oldest 青工, in years. */
	private static final int YOUNG = 35;

	/** Whether the person counts as a young worker in that year. */
	public boolean youngIn(int year) {
		return this.birthYear != null && year - this.birthYear <= YOUNG;
	}

}
