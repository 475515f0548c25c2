package org.zhibu.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a zone, from when to when; works on a zone that is held. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ZoneOwners {

	private final ZoneOwnerRepository terms;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	ZoneOwners(ZoneOwnerRepository terms, Roster roster, AuditLog audit, Clock clock) {
		this.terms = terms;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	void give(CurrentPerson actor, Zone zone, long personId, LocalDate from, int handoverDays) {
		Person person = this.roster.person(personId);
		requireMember(person, from);
		if (handoverDays < 0 || handoverDays > OwnerRule.HANDOVER_DAYS) {
			throw RuleViolation.at("handover", "zone.owner.handover", OwnerRule.HANDOVER_DAYS);
		}
		List<ZoneOwner> others = this.terms.findByZoneIdOrderByStartsOnDesc(zone.getId());
		for (ZoneOwner before : others) {
			if (before.getEndsOn() == null && before.getStartsOn().isBefore(from) && before.getPersonId() != personId) {
				before.endOn(from.minusDays(1).plusDays(handoverDays));
			}
		}
		ZoneOwner added = new ZoneOwner(zone.getId(), personId, from);
		Verdict fits = OwnerRule.mayAdd(added.term(), others.stream().map(ZoneOwner::term).toList());
		if (!fits.allowed()) {
			throw RuleViolation.at("personId", fits.why().key(), fits.why().figures());
		}
		this.terms.save(added);
		this.audit.wrote(actor, "zone.given", "zone", zone.getId(), person.getNumber() + " · " + from);
	}

	private void requireMember(Person person, LocalDate from) {
		LocalDate latest = LocalDate.now(this.clock).plusYears(1);
		if (from.isBefore(person.getJoinedOn()) || from.isAfter(latest)) {
			throw RuleViolation.at("from", "zone.owner.from.range", person.getJoinedOn(), latest);
		}
		if (!person.presentOn(from)) {
			throw RuleViolation.at("personId", "zone.owner.left", person.getName());
		}
		if (!person.getPartyStatus().member()) {
			throw RuleViolation.at("personId", "zone.owner.member", person.getName());
		}
	}

	void end(CurrentPerson actor, Zone zone, long termId, LocalDate lastDay) {
		ZoneOwner term = term(zone, termId);
		if (term.getEndsOn() != null && !lastDay.isBefore(term.getEndsOn())) {
			throw RuleViolation.at("lastDay", "zone.owner.end.later", term.getEndsOn());
		}
		term.endOn(lastDay);
		this.audit.wrote(actor, "zone.ownerEnded", "zone", zone.getId(), lastDay.toString());
	}

	void withdraw(CurrentPerson actor, Zone zone, long termId) {
		ZoneOwner term = term(zone, termId);
		Verdict.noIf(term.getStartsOn().isBefore(LocalDate.now(this.clock)), "zone.owner.begun").orRefuse();
		this.terms.delete(term);
		this.audit.wrote(actor, "zone.ownerWithdrawn", "zone", zone.getId(), term.getStartsOn().toString());
	}

	/** The zone ends: running terms end with it, later ones never begin. */
	void endAll(Zone zone, LocalDate lastDay) {
		for (ZoneOwner term : this.terms.findByZoneIdOrderByStartsOnDesc(zone.getId())) {
			if (term.getStartsOn().isAfter(lastDay)) {
				this.terms.delete(term);
			}
			else if (term.getEndsOn() == null || term.getEndsOn().isAfter(lastDay)) {
				term.endOn(lastDay);
			}
		}
	}

	private ZoneOwner term(Zone zone, long termId) {
		return this.terms.findById(termId)
			.filter((term) -> term.getZoneId().equals(zone.getId()))
			.orElseThrow(() -> new Missing("owner"));
	}

}
