package org.zhibu.roster;

import java.time.LocalDate;

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

	LocalDate partySinceOr(LocalDate fallback) {
		return (this.partySince != null) ? this.partySince : fallback;
	}

}
