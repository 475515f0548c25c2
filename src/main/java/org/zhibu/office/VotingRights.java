package org.zhibu.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose voting right rests, from when to when. */
@Service
@Transactional
public class VotingRights {

	private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

	private final VotingSuspensionRepository suspensions;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	VotingRights(VotingSuspensionRepository suspensions, Roster roster, AuditLog audit, Clock clock) {
		this.suspensions = suspensions;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** The persons whose voting right rests on that day. */
	@Transactional(readOnly = true)
	public Set<Long> suspendedOn(LocalDate day) {
		return Set.copyOf(this.suspensions.suspendedOn(day));
	}

	/** Lets a member's voting right rest; {@code until} may be open. */
	public void suspend(CurrentPerson actor, long personId, LocalDate from, LocalDate until) {
		may(actor, personId).orRefuse();
		Person person = this.roster.person(personId);
		if (!person.getPartyStatus().member()) {
			throw RuleViolation.at("number", "voting.member", person.getName());
		}
		LocalDate today = LocalDate.now(this.clock);
		if (from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(1))) {
			throw RuleViolation.at("from", "voting.range");
		}
		if (this.suspensions.countOverlapping(personId, from, (until != null) ? until : FOR_EVER) > 0) {
			throw RuleViolation.at("from", "voting.overlap", person.getName());
		}
		VotingSuspension suspension = this.suspensions
			.save(new VotingSuspension(personId, from, until, actor.personId()));
		this.audit.wrote(actor, "voting.suspended", "voting", suspension.getId(), person.getNumber());
	}

	/** Dates the last day on which the voting right rests. */
	public void end(CurrentPerson actor, long id, LocalDate lastDay) {
		VotingSuspension suspension = this.suspensions.findById(id).orElseThrow(() -> new Missing("voting"));
		may(actor, suspension.getPersonId()).orRefuse();
		suspension.endOn(lastDay);
		this.audit.wrote(actor, "voting.resumed", "voting", id, lastDay.toString());
	}

	/** Whether the actor decides about this person's voting right. */
	public Verdict may(CurrentPerson actor, Long personId) {
		return Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "roster.write.office")
			.and(() -> Verdict.noIf(actor.is(personId), "voting.own"));
	}

	List<VotingSuspension> latest() {
		return this.suspensions.findTop50ByOrderByIdDesc();
	}

}
