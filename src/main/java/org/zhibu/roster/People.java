package org.zhibu.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.TeamMove;
import org.zhibu.shared.Verdict;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a person on the roster: corrected, made regular, left, entered by
 * mistake.
 */
@Service
@Transactional
public class People {

	private final PersonRepository people;

	private final Roster roster;

	private final Offices offices;

	private final List<TeamMove> moves;

	private final AuditLog audit;

	private final Clock clock;

	People(PersonRepository people, Roster roster, Offices offices, List<TeamMove> moves, AuditLog audit, Clock clock) {
		this.people = people;
		this.roster = roster;
		this.offices = offices;
		this.moves = moves;
		this.audit = audit;
		this.clock = clock;
	}

	/** Enters a person by hand. */
	public Person enter(CurrentPerson actor, PersonDetails details) {
		mayWrite(actor).orRefuse();
		return this.roster.add(actor, details);
	}

	/** Corrects or brings up to date what the roster keeps of a person. */
	public void change(CurrentPerson actor, long id, int seenVersion, PersonDetails details) {
		Person person = writable(actor, id);
		person.requireVersion(seenVersion);
		details.requireSound(LocalDate.now(this.clock));
		if (this.people.existsByNumberAndIdNot(details.number(), id)) {
			throw RuleViolation.at("number", "person.number.taken", details.number());
		}
		boolean moved = details.movesFrom(person.details());
		person.change(details);
		this.audit.wrote(actor, "person.changed", "person", id, details.number());
		if (moved) {
			this.moves.forEach((told) -> told.moved(actor, List.of(id)));
		}
	}

	/** Leaves with the end of that day: rights end at midnight, offices with them. */
	public void leave(CurrentPerson actor, long id, LocalDate lastDay) {
		Person person = writable(actor, id);
		LocalDate today = LocalDate.now(this.clock);
		if (lastDay != null && lastDay.isAfter(today.plusYears(1))) {
			throw RuleViolation.at("leftOn", "person.date.range");
		}
		person.leave(lastDay);
		if (lastDay == null) {
			this.audit.wrote(actor, "person.stayed", "person", id, null);
			return;
		}
		this.offices.endAllOf(actor, person, lastDay);
		this.audit.wrote(actor, "person.left", "person", id, lastDay.toString());
	}

	/** 转正 from that day on. */
	public void makeRegular(CurrentPerson actor, long id, LocalDate since) {
		Person person = writable(actor, id);
		if (since.isAfter(LocalDate.now(this.clock).plusYears(1))) {
			throw RuleViolation.at("regularSince", "person.date.range");
		}
		person.makeRegular(since);
		this.audit.wrote(actor, "person.madeRegular", "person", id, since.toString());
	}

	/** Deletes a wrongly created person while nothing refers to him. */
	public void delete(CurrentPerson actor, long id) {
		Person person = writable(actor, id);
		notOneself(actor, id).orRefuse();
		try {
			this.people.delete(person);
			this.people.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw new Barred("person.delete.referred", person.getName());
		}
		this.audit.wrote(actor, "person.deleted", "person", id, person.getNumber());
	}

	/** 误录: marks a wrongly created person and points to the right one. */
	public void mistake(CurrentPerson actor, long id, long rightId) {
		Person wrong = writable(actor, id);
		notOneself(actor, id).orRefuse();
		Person right = this.roster.person(rightId);
		if (id == rightId || right.getMistakenFor() != null) {
			throw RuleViolation.at("rightId", "person.mistake.right");
		}
		if (this.people.existsByMistakenFor(id)) {
			throw RuleViolation.at("rightId", "person.mistake.target", wrong.getName());
		}
		LocalDate yesterday = LocalDate.now(this.clock).minusDays(1);
		wrong.markMistaken(right, yesterday);
		this.offices.endAllOf(actor, wrong, wrong.getLeftOn());
		this.audit.wrote(actor, "person.mistaken", "person", id, wrong.getNumber() + " → " + right.getNumber());
	}

	/**
	 * The id of the person with that number.
	 * @throws RuleViolation at {@code rightNumber} if there is none
	 */
	@Transactional(readOnly = true)
	public long numbered(String number) {
		return this.people.findByNumber(number)
			.map(Person::getId)
			.orElseThrow(() -> RuleViolation.at("rightNumber", "person.number.unknown", number));
	}

	/** Whether the actor writes the roster at all. */
	public Verdict mayWrite(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "roster.write.office");
	}

	/** Whether the actor may delete the person or mark him as entered by mistake. */
	public Verdict notOneself(CurrentPerson actor, long id) {
		return Verdict.noIf(actor.is(id), "person.mistake.self");
	}

	private Person writable(CurrentPerson actor, long id) {
		mayWrite(actor).orRefuse();
		Person person = this.roster.person(id);
		Verdict.noIf(person.getMistakenFor() != null, "person.mistaken.already", person.getName()).orRefuse();
		return person;
	}

}
