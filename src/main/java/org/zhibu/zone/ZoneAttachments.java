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
		if (this.links.addTeam(zoneId, teamId)) {
			this.audit.wrote(actor, "zone.teamAttached", "zone", zoneId, Long.toString(teamId));
		}
	}

	void addWorker(CurrentPerson actor, long zoneId, long personId) {
		requireOpen(actor, zoneId);
		if (!this.roster.person(personId).presentOn(LocalDate.now(this.clock))) {
			throw RuleViolation.at("person", "zone.worker.left");
		}
		if (this.links.addWorker(zoneId, personId)) {
			this.audit.wrote(actor, "zone.workerAttached", "zone", zoneId, Long.toString(personId));
		}
	}

	void removeTeam(CurrentPerson actor, long zoneId, long teamId) {
		requireOpen(actor, zoneId);
		if (this.links.removeTeam(zoneId, teamId)) {
			this.audit.wrote(actor, "zone.teamDetached", "zone", zoneId, Long.toString(teamId));
		}
	}

	void removeWorker(CurrentPerson actor, long zoneId, long personId) {
		requireOpen(actor, zoneId);
		if (this.links.removeWorker(zoneId, personId)) {
			this.audit.wrote(actor, "zone.workerDetached", "zone", zoneId, Long.toString(personId));
		}
	}

	private void requireOpen(CurrentPerson actor, long zoneId) {
		this.zones.mayWrite(actor).orRefuse();
		Zone zone = this.zones.zone(zoneId);
		if (!zone.openOn(LocalDate.now(this.clock))) {
			throw new RuleViolation("zone.closed.already", zone.getClosedOn());
		}
	}

}
