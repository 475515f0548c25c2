package org.zhibu.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offices and their dated terms. An office of the committee is entered by one officer and
 * confirmed by another; every other office holds once it is entered.
 */
@Service
@Transactional
public class Offices {

	static final List<Role> COMMITTEE = List.of(Role.SECRETARY, Role.ORGANISATION, Role.DISCIPLINE, Role.PUBLICITY);

	private final OfficeTermRepository terms;

	private final TeamRepository teams;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Offices(OfficeTermRepository terms, TeamRepository teams, Roster roster, AuditLog audit, Clock clock) {
		this.terms = terms;
		this.teams = teams;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Enters a term; see
	 * {@link #appoint(CurrentPerson, long, Role, Long, LocalDate, boolean)}.
	 */
	public OfficeTerm appoint(CurrentPerson actor, long personId, Role office, Long teamId, LocalDate from) {
		return appoint(actor, personId, office, teamId, from, false);
	}

	/**
	 * Enters a term from a day on. One of the committee waits for a second officer, any
	 * other holds at once.
	 * @param acting for the time being, until a successor begins
	 * @throws RuleViolation at the field that is wrong
	 */
	public OfficeTerm appoint(CurrentPerson actor, long personId, Role office, Long teamId, LocalDate from,
			boolean acting) {
		mayAppoint(actor, personId).orRefuse();
		Person person = this.roster.person(personId);
		LocalDate today = LocalDate.now(this.clock);
		requireFit(person, office, teamId, from, today);
		OfficeTerm term = new OfficeTerm(personId, office, teamId, from, actor.personId());
		if (acting) {
			term.asActing();
		}
		if (!office.ofCommittee()) {
			term.confirm(actor.personId(), this.clock.instant());
		}
		this.terms.save(term);
		this.audit.wrote(actor, "office.entered", "office", term.getId(), office + " · " + person.getNumber());
		return term;
	}

	private void requireFit(Person person, Role office, Long teamId, LocalDate from, LocalDate today) {
		if (office.compareTo(Role.KEEPER) > 0) {
			throw RuleViolation.at("office", "office.unknown");
		}
		if (office.ofCommittee() && from.isBefore(today)) {
			throw RuleViolation.at("startsOn", "office.backdated");
		}
		if (from.isBefore(person.getJoinedOn()) || from.isAfter(today.plusYears(1))) {
			throw RuleViolation.at("startsOn", "office.starts.range", person.getJoinedOn(), today.plusYears(1));
		}
		if (!person.presentOn(from.isBefore(today) ? today : from)) {
			throw RuleViolation.at("personId", "office.person.left", person.getName());
		}
		if (office.ofCommittee() && person.getPartyStatus() != PartyStatus.FULL) {
			throw RuleViolation.at("personId", "office.person.full", person.getName());
		}
		if (office == Role.GROUP_LEADER && !person.getPartyStatus().member()) {
			throw RuleViolation.at("personId", "office.person.member", person.getName());
		}
		requireTeam(office, teamId, from);
		if (this.terms.countOverlapping(person.getId(), office, teamId, from) > 0) {
			throw RuleViolation.at("personId", "office.held.already", person.getName());
		}
	}

	private void requireTeam(Role office, Long teamId, LocalDate from) {
		if (office != Role.TEAM_LEADER) {
			if (teamId != null) {
				throw RuleViolation.at("teamId", "office.team.none");
			}
		}
		else if (teamId == null) {
			throw RuleViolation.at("teamId", "office.team.missing");
		}
		else if (!this.teams.findById(teamId).orElseThrow(() -> new Missing("team")).openOn(from)) {
			throw RuleViolation.at("teamId", "team.closed");
		}
	}

	/**
	 * A second officer confirms a term of the committee; the one before it ends the day
	 * before.
	 */
	public void confirm(CurrentPerson actor, long termId) {
		OfficeTerm term = term(termId);
		mayConfirm(actor, term).orRefuse();
		settle(actor, term);
		this.audit.wrote(actor, "office.confirmed", "office", termId, term.getOffice().name());
	}

	/** The person entered accepts, while there is no second officer who could confirm. */
	public void accept(CurrentPerson actor, long termId) {
		OfficeTerm term = term(termId);
		mayAccept(actor, term).orRefuse();
		settle(actor, term);
		this.audit.wrote(actor, "office.accepted", "office", termId, term.getOffice().name());
	}

	private void settle(CurrentPerson actor, OfficeTerm term) {
		term.beginNotBefore(LocalDate.now(this.clock));
		LocalDate before = term.getStartsOn().minusDays(1);
		for (OfficeTerm old : this.terms.runningFrom(term.getOffice(), term.getStartsOn())) {
			old.endOn(old.getStartsOn().isAfter(before) ? old.getStartsOn() : before);
			this.audit.wrote(actor, "office.ended", "office", old.getId(), old.getEndsOn().toString());
		}
		term.confirm(actor.personId(), this.clock.instant());
	}

	/** Takes back a term that nobody confirmed yet. */
	public void withdraw(CurrentPerson actor, long termId) {
		OfficeTerm term = term(termId);
		mayWithdraw(actor, term).orRefuse();
		this.audit.wrote(actor, "office.withdrawn", "office", termId, term.getOffice().name());
		this.terms.delete(term);
	}

	/** Dates the last day of a term, today or later. */
	public void end(CurrentPerson actor, long termId, LocalDate lastDay) {
		OfficeTerm term = term(termId);
		mayEnd(actor, term).orRefuse();
		if (lastDay.isBefore(LocalDate.now(this.clock))) {
			throw RuleViolation.at("endsOn", "office.end.past");
		}
		term.endOn(lastDay);
		this.audit.wrote(actor, "office.ended", "office", termId, lastDay.toString());
	}

	/**
	 * Who holds the office on that day: the persons' ids, the longest in office first.
	 */
	@Transactional(readOnly = true)
	public List<Long> holdersOf(Role office, LocalDate day) {
		return this.terms.heldOn(Set.of(office), day).stream().map(OfficeTerm::getPersonId).distinct().toList();
	}

	/** All terms of a person, newest first. */
	@Transactional(readOnly = true)
	public List<OfficeTerm> termsOf(long personId) {
		return this.terms.findByPersonIdOrderByStartsOnDesc(personId);
	}

	/** Every term that is entered, held or to come, by its first day. */
	@Transactional(readOnly = true)
	public List<OfficeTerm> running() {
		return this.terms.notOverOn(LocalDate.now(this.clock));
	}

	/** Terms that are over, newest first, those with a smaller id than the one given. */
	@Transactional(readOnly = true)
	public List<OfficeTerm> past(long before, int atMost) {
		return this.terms.overBefore(LocalDate.now(this.clock), before, atMost);
	}

	/** Whether the actor may enter a term of that person. */
	public Verdict mayAppoint(CurrentPerson actor, Long personId) {
		return Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "office.enter.office")
			.and(() -> Verdict.noIf(actor.is(personId), "office.own"));
	}

	/** Whether the actor may confirm the term as the second officer. */
	public Verdict mayConfirm(CurrentPerson actor, OfficeTerm term) {
		return OfficeRules.mayConfirm(actor, term);
	}

	/** Whether the actor may accept the term that was entered for him. */
	@Transactional(readOnly = true)
	public Verdict mayAccept(CurrentPerson actor, OfficeTerm term) {
		return mayAccept(actor, term, this.terms.heldOn(COMMITTEE, LocalDate.now(this.clock)));
	}

	/** The same, when the terms that run are at hand. */
	public Verdict mayAccept(CurrentPerson actor, OfficeTerm term, List<OfficeTerm> running) {
		LocalDate today = LocalDate.now(this.clock);
		return OfficeRules.mayAccept(actor, term,
				running.stream()
					.filter((other) -> other.getOffice().ofCommittee() && other.heldOn(today))
					.map(OfficeTerm::getPersonId)
					.collect(Collectors.toSet()));
	}

	/** Whether the actor may take the unconfirmed term back. */
	public Verdict mayWithdraw(CurrentPerson actor, OfficeTerm term) {
		return OfficeRules.mayWithdraw(actor, term);
	}

	/** Whether the actor may date the end of the term. */
	public Verdict mayEnd(CurrentPerson actor, OfficeTerm term) {
		return OfficeRules.mayEnd(actor, term, LocalDate.now(this.clock));
	}

	/**
	 * The term with that id.
	 * @throws Missing if the branch has none
	 */
	@Transactional(readOnly = true)
	public OfficeTerm term(long id) {
		return this.terms.findById(id).orElseThrow(() -> new Missing("office"));
	}

	/**
	 * Ends every office of somebody who leaves; a secretary leaves only behind a
	 * successor.
	 */
	void endAllOf(CurrentPerson actor, Person leaving, LocalDate lastDay) {
		for (OfficeTerm term : this.terms.ofPersonAfter(leaving.getId(), lastDay)) {
			if (term.getOffice() == Role.SECRETARY && term.isConfirmed()) {
				throw RuleViolation.at("leftOn", "person.left.secretary");
			}
			if (!term.isConfirmed() || term.getStartsOn().isAfter(lastDay)) {
				this.terms.delete(term);
			}
			else {
				term.endOn(lastDay);
			}
			this.audit.wrote(actor, "office.ended", "office", term.getId(), lastDay.toString());
		}
	}

}
