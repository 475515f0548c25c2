package org.zhibu.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.roster.Teams;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.TeamPairings;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members paired with teams. */
@Service
@Transactional
public class Pairings implements TeamPairings {

	private final PairingRepository pairings;

	private final PairingSql sql;

	private final Roster roster;

	private final Teams teams;

	private final AuditLog audit;

	private final Clock clock;

	Pairings(PairingRepository pairings, PairingSql sql, Roster roster, Teams teams, AuditLog audit, Clock clock) {
		this.pairings = pairings;
		this.sql = sql;
		this.roster = roster;
		this.teams = teams;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Pairs a member with a team from a day on; others stay paired with it.
	 * @throws RuleViolation at the field that is wrong
	 */
	public Pairing pair(CurrentPerson actor, long memberId, long teamId, LocalDate from) {
		mayWrite(actor).orRefuse();
		Person member = this.roster.person(memberId);
		Team team = this.teams.team(teamId);
		PairingRule.requireFit(member, team, from, LocalDate.now(this.clock));
		if (this.pairings.countFrom(memberId, teamId, from) > 0) {
			throw RuleViolation.at("memberId", "pairing.already", member.getName(), team.getName());
		}
		Pairing pairing = this.pairings.save(new Pairing(memberId, teamId, from));
		this.audit.wrote(actor, "pairing.begun", "pairing", pairing.getId(),
				member.getNumber() + " · " + team.getName());
		return pairing;
	}

	/**
	 * Dates the last day of a pairing.
	 * @throws RuleViolation if the day is before the first one or would lengthen it
	 */
	public void end(CurrentPerson actor, long id, LocalDate lastDay) {
		mayWrite(actor).orRefuse();
		Pairing pairing = this.pairings.findById(id).orElseThrow(() -> new Missing("pairing"));
		pairing.endOn(lastDay);
		this.audit.wrote(actor, "pairing.ended", "pairing", id, lastDay.toString());
	}

	/** Whether the actor writes pairings. */
	public Verdict mayWrite(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "pairing.write.office");
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, String> pairedMembersByTeam() {
		return this.sql.pairedMembers(LocalDate.now(this.clock));
	}

}
