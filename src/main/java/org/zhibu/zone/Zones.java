package org.zhibu.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.publiccode.PublicCodes;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;
import org.zhibu.shared.ZoneChoices;
import org.zhibu.shared.ZonesOfOwners;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The zones of the branch: made, changed, closed, and whose they are. */
@Service
@Transactional
public class Zones implements ZonesOfOwners, ZoneChoices {

	private final ZoneRepository zones;

	private final ZoneOwners owners;

	private final PublicCodes codes;

	private final ZoneSql sql;

	private final AuditLog audit;

	private final Clock clock;

	Zones(ZoneRepository zones, ZoneOwners owners, PublicCodes codes, ZoneSql sql, AuditLog audit, Clock clock) {
		this.zones = zones;
		this.owners = owners;
		this.codes = codes;
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Makes a zone, with its public code; it is red until somebody owns it.
	 * @throws RuleViolation at the field that is wrong
	 */
	public Zone create(CurrentPerson actor, ZoneDetails details) {
		mayWrite(actor).orRefuse();
		if (this.zones.existsByCode(details.code())) {
			throw RuleViolation.at("code", "zone.code.taken", details.code());
		}
		Zone zone = this.zones.saveAndFlush(new Zone(details));
		this.codes.give(zone.getId());
		this.audit.wrote(actor, "zone.created", "zone", zone.getId(), details.code());
		return zone;
	}

	/** Corrects or brings up to date what is written down about a zone. */
	public void change(CurrentPerson actor, long id, int seenVersion, ZoneDetails details) {
		mayWrite(actor).orRefuse();
		Zone zone = zone(id);
		zone.requireVersion(seenVersion);
		if (this.zones.existsByCodeAndIdNot(details.code(), id)) {
			throw RuleViolation.at("code", "zone.code.taken", details.code());
		}
		zone.change(details);
		this.audit.wrote(actor, "zone.changed", "zone", id, details.code());
	}

	/**
	 * Gives the zone to a member from a day on; whoever owned it until then ends the day
	 * before.
	 * @throws RuleViolation at the field that is wrong
	 */
	public void giveTo(CurrentPerson actor, long zoneId, long personId, LocalDate from) {
		giveTo(actor, zoneId, personId, from, 0);
	}

	/**
	 * Gives the zone to a member, whoever owned it stays some days for the handover.
	 * @param handoverDays 0 to 7
	 * @throws RuleViolation at the field that is wrong
	 */
	public void giveTo(CurrentPerson actor, long zoneId, long personId, LocalDate from, int handoverDays) {
		mayWrite(actor).orRefuse();
		Zone zone = lock(zoneId);
		if (!zone.openOn(from)) {
			throw RuleViolation.at("from", "zone.closed.already", zone.getClosedOn());
		}
		this.owners.give(actor, zone, personId, from, handoverDays);
	}

	/** Dates an owner's last day. */
	public void endOwner(CurrentPerson actor, long zoneId, long termId, LocalDate lastDay) {
		mayWrite(actor).orRefuse();
		this.owners.end(actor, lock(zoneId), termId, lastDay);
	}

	/** Takes back an owner whose term has not begun before today. */
	public void withdrawOwner(CurrentPerson actor, long zoneId, long termId) {
		mayWrite(actor).orRefuse();
		this.owners.withdraw(actor, lock(zoneId), termId);
	}

	/** Closes the zone with the end of a day; its owner's term ends with it. */
	public void close(CurrentPerson actor, long id, LocalDate lastDay) {
		mayWrite(actor).orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
			throw RuleViolation.at("lastDay", "zone.close.range", today, today.plusYears(1));
		}
		Zone zone = lock(id);
		zone.close(lastDay);
		this.owners.endAll(zone, lastDay);
		this.audit.wrote(actor, "zone.closed", "zone", id, lastDay.toString());
	}

	/**
	 * The zone with that id.
	 * @throws Missing if the branch has none
	 */
	@Transactional(readOnly = true)
	public Zone zone(long id) {
		return this.zones.findById(id).orElseThrow(() -> new Missing("zone"));
	}

	/** Whether the actor writes zones. */
	public Verdict mayWrite(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "zone.write.office");
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, String> during(YearMonth month) {
		return this.sql.during(month);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, String> zonesOf(long personId, LocalDate day) {
		return this.sql.zonesOf(personId, day);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, String> all(LocalDate day) {
		return this.sql.all(day);
	}

	@Override
	@Transactional(readOnly = true)
	public Set<Long> ownersOf(long zoneId, LocalDate day) {
		return this.sql.ownersOf(zoneId, day);
	}

	private Zone lock(long id) {
		return this.zones.lock(id).orElseThrow(() -> new Missing("zone"));
	}

}
