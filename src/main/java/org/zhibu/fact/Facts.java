package org.zhibu.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FactNoter;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.ZoneChoices;
import org.zhibu.upload.Uploads;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts: noted, and withdrawn with a reason; never edited. */
@Service
@Transactional
public class Facts implements FactNoter {

	/** The module's word for its facts where they are cited. */
	public static final String SOURCE = FactSql.SOURCE;

	/**
	 * What a zone's public page is told belongs to the work with the masses (班组帮联与群众工作).
	 */
	private static final int TOLD_ITEM = 9;

	private final FactRepository facts;

	private final FactSql sql;

	private final Roster roster;

	private final ObjectProvider<ZoneChoices> zones;

	private final Uploads uploads;

	private final AuditLog audit;

	private final Clock clock;

	Facts(FactRepository facts, FactSql sql, Roster roster, ObjectProvider<ZoneChoices> zones, Uploads uploads,
			AuditLog audit, Clock clock) {
		this.facts = facts;
		this.sql = sql;
		this.roster = roster;
		this.zones = zones;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Notes one fact. About a zone it counts for whoever owned the zone on that day.
	 * @return its id
	 * @throws RuleViolation at the field that is wrong
	 */
	public long note(CurrentPerson actor, FactDraft draft) {
		draft.requireSound(LocalDate.now(this.clock));
		return (draft.personId() != null) ? noteAboutPerson(actor, draft) : noteAboutZone(actor, draft);
	}

	private long noteAboutPerson(CurrentPerson actor, FactDraft draft) {
		Person person = this.roster.person(draft.personId());
		FactRules.mayNoteAbout(actor, person.getId(), person.getTeamId()).orRefuse();
		if (!person.presentOn(draft.happenedOn())) {
			throw RuleViolation.at("day", "fact.day.absent", person.getName());
		}
		return store(actor, draft, new Fact(draft, photo(actor, draft), actor.personId(), this.clock.instant()));
	}

	private long noteAboutZone(CurrentPerson actor, FactDraft draft) {
		ZoneChoices map = zones();
		LocalDate today = LocalDate.now(this.clock);
		String name = map.all(draft.happenedOn()).get(draft.zoneId());
		if (name == null) {
			throw new Missing("zone");
		}
		Map<Long, String> own = FactRules.everywhere(actor) ? Map.of() : map.zonesOf(actor.personId(), today);
		FactRules.mayNoteAboutZone(actor, draft.zoneId(), own.keySet()).orRefuse();
		Set<Long> owners = map.ownersOf(draft.zoneId(), draft.happenedOn());
		return store(actor, draft,
				new Fact(draft, photo(actor, draft), actor.personId(), this.clock.instant()).aboutZone(draft.zoneId(),
						(name.length() > 60) ? name.substring(0, 60) : name, owners.stream().findFirst().orElse(null)));
	}

	private Long photo(CurrentPerson actor, FactDraft draft) {
		return (draft.photo() != null) ? this.uploads.keep(actor, draft.photo()) : null;
	}

	private long store(CurrentPerson actor, FactDraft draft, Fact fact) {
		long id = this.facts.save(fact).getId();
		this.audit.wrote(actor, "fact.noted", "fact", id, draft.happenedOn() + " · " + draft.itemNo());
		return id;
	}

	@Override
	public void noteFromFeedback(CurrentPerson actor, long zoneId, boolean good, String text, LocalDate day) {
		String told = text.strip();
		note(actor, new FactDraft(day, null, null, zoneId, TOLD_ITEM,
				(told.length() > FactDraft.SEEN) ? told.substring(0, FactDraft.SEEN - 1) + "…" : told, good, null));
	}

	/** Takes a fact back with a reason; it stays in the book and counts no more. */
	void withdraw(CurrentPerson actor, long id, int seenVersion, String reason) {
		seen(actor, id);
		Fact fact = this.facts.findById(id).orElseThrow(() -> new Missing("fact"));
		FactRules.mayWithdraw(actor, fact.getNotedBy(), fact.subject(), fact.isWithdrawn()).orRefuse();
		fact.requireVersion(seenVersion);
		fact.withdraw(actor.personId(), reason, this.clock.instant());
		this.audit.wrote(actor, "fact.withdrawn", "fact", id, null);
	}

	/**
	 * The picture of a fact.
	 * @throws Missing if there is none, or the reader may not see the fact
	 */
	@Transactional(readOnly = true)
	Uploads.Kept photo(CurrentPerson reader, long id) {
		seen(reader, id);
		Long photo = this.facts.findById(id).orElseThrow(() -> new Missing("fact")).getPhotoId();
		if (photo == null) {
			throw new Missing("photo");
		}
		return this.uploads.open(photo);
	}

	/**
	 * A fact as this reader sees it.
	 * @throws Missing if he may not see it
	 */
	@Transactional(readOnly = true)
	FactLine seen(CurrentPerson reader, long id) {
		return this.sql.one(reader, id).stream().findFirst().orElseThrow(() -> new Missing("fact"));
	}

	private ZoneChoices zones() {
		return this.zones.stream().findFirst().orElseThrow(() -> new Missing("zone"));
	}

}
