package org.zhibu.pairing;

import java.time.LocalDate;

import org.zhibu.roster.Person;
import org.zhibu.roster.Team;
import org.zhibu.shared.RuleViolation;

/** Who may be paired with a team, and from when. */
final class PairingRule {

	private PairingRule() {
	}

	/** Refuses a pairing that cannot be, at the field that is wrong. */
	static void requireFit(Person member, Team team, LocalDate from, LocalDate today) {
		LocalDate latest = today.plusYears(1);
		if (from.isBefore(member.getJoinedOn()) || from.isAfter(latest)) {
			throw RuleViolation.at("from", "pairing.from.range", member.getJoinedOn(), latest);
		}
		if (!member.presentOn(from)) {
			throw RuleViolation.at("memberId", "pairing.member.left", member.getName());
		}
		if (!member.getPartyStatus().member()) {
			throw RuleViolation.at("memberId", "pairing.member.none", member.getName());
		}
		if (!team.openOn(from)) {
			throw RuleViolation.at("teamId", "team.closed");
		}
	}

}
