package org.zhibu.zone;

import java.time.Clock;
import java.time.LocalDate;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Teams;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams and workers attached to a zone. */
@Service
@Transactional
class ZoneAttachments {

	private final Zones zones;

	private final ZoneLinkSql links;

	private final Roster roster;

	private final Teams teams;

	private final AuditLog audit;

	private final Clock clock;

	ZoneAttachments(Zones zones, ZoneLinkSql links, Roster roster, Teams teams, AuditLog audit, Clock clock) {
		this.zones = zones;
		this.links = links;
		this.roster = roster;
		this.teams = teams;
		this.audit = audit;
		this.clock = clock;
	}

	void addTeam(CurrentPerson actor, long zoneId, long teamId) {
		requireOpen(actor, zoneId);
		if (!this.teams.team(teamId).openOn(LocalDate.now(this.clock))) {
			throw RuleViolation.at("team", "team.closed");
		}
		note(actor, this.links.addTeam(zoneId, teamId), "zone.teamAttached", zoneId, teamId);
	}

	void addWorker(CurrentPerson actor, long zoneId, long personId) {
		requireOpen(actor, zoneId);
		if (!this.roster.person(personId).presentOn(LocalDate.now(this.clock))) {
			throw RuleViolation.at("person", "zone.worker.left");
		}
		note(actor, this.links.addWorker(zoneId, personId), "zone.workerAttached", zoneId, personId);
	}

	void removeTeam(CurrentPerson actor, long zoneId, long teamId) {
		requireOpen(actor, zoneId);
		note(actor, this.links.removeTeam(zoneId, teamId), "zone.teamDetached", zoneId, teamId);
	}

	void removeWorker(CurrentPerson actor, long zoneId, long personId) {
		requireOpen(actor, zoneId);
		note(actor, this.links.removeWorker(zoneId, personId), "zone.workerDetached", zoneId, personId);
	}

	private void requireOpen(CurrentPerson actor, long zoneId) {
		this.zones.mayWrite(actor).orRefuse();
		Zone zone = this.zones.zone(zoneId);
		if (!zone.openOn(LocalDate.now(this.clock))) {
			throw new RuleViolation("zone.closed.already", zone.getClosedOn());
		}
	}

	private void note(CurrentPerson actor, boolean done, String verb, long zoneId, long other) {
		if (done) {
			this.audit.wrote(actor, verb, "zone", zoneId, Long.toString(other));
		}
	}

}
