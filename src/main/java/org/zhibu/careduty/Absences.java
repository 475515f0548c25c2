package org.zhibu.careduty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is absent: a tick a name; two days running raise a talk. */
@Service
@Transactional
class Absences {

	private static final int DAYS_BACK = 7;

	private final AbsenceRepository absences;

	private final Duties duties;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Absences(AbsenceRepository absences, Duties duties, Roster roster, AuditLog audit, Clock clock) {
		this.absences = absences;
		this.duties = duties;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whom this person may note, each with whether he is noted for that day. */
	@Transactional(readOnly = true)
	Day day(CurrentPerson actor, Optional<LocalDate> wanted) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = wanted.filter((one) -> isFit(one, today)).orElse(today);
		Map<Long, Absence> noted = this.absences.findByAbsentOn(day)
			.stream()
			.filter(Absence::stands)
			.collect(Collectors.toMap(Absence::getPersonId, Function.identity()));
		List<Row> rows = mine(actor, day).stream()
			.map((person) -> new Row(person.getId(), person.getNumber(), person.getName(),
					noted.containsKey(person.getId()),
					noted.containsKey(person.getId()) && noted.get(person.getId()).isTold()))
			.toList();
		return new Day(day, today, today.minusDays(DAYS_BACK), rows);
	}

	/**
	 * Notes who is absent on a day: those ticked, and nobody else of those this person
	 * may note.
	 * @param told those of them who told before
	 */
	void note(CurrentPerson actor, LocalDate day, Set<Long> absent, Set<Long> told) {
		if (day == null || !isFit(day, LocalDate.now(this.clock))) {
			throw RuleViolation.at("day", "absence.day.range", DAYS_BACK);
		}
		Map<Long, Person> mine = mine(actor, day).stream()
			.collect(Collectors.toMap(Person::getId, Function.identity()));
		if (!mine.keySet().containsAll(absent)) {
			throw new Barred("absence.team");
		}
		Map<Long, Absence> before = this.absences.findByAbsentOn(day)
			.stream()
			.collect(Collectors.toMap(Absence::getPersonId, Function.identity()));
		for (Long person : mine.keySet()) {
			note(actor, person, day, absent.contains(person), told.contains(person), before.get(person));
		}
		if (!absent.isEmpty()) {
			raiseTalks(actor, day, absent);
		}
		this.audit.wrote(actor, "absence.noted", "absence", null, day + " · " + absent.size());
	}

	private void note(CurrentPerson actor, Long person, LocalDate day, boolean absent, boolean told, Absence before) {
		if (absent && before == null) {
			this.absences.save(new Absence(person, day, told, actor.personId(), this.clock.instant()));
		}
		else if (absent) {
			before.note(told, actor.personId(), this.clock.instant());
		}
		else if (before != null && before.stands()) {
			before.withdraw(this.clock.instant());
		}
	}

	/** Absent the day before or after too: two days running. */
	private void raiseTalks(CurrentPerson actor, LocalDate day, Set<Long> absent) {
		this.absences.findByPersonIdInAndAbsentOnBetween(absent, day.minusDays(1), day.plusDays(1))
			.stream()
			.filter((other) -> other.stands() && !other.getAbsentOn().equals(day))
			.map(Absence::getPersonId)
			.distinct()
			.forEach((person) -> this.duties.raise(actor, person, DutyKind.TALK, DutyCause.ABSENT, "absence:" + day));
	}

	private List<Person> mine(CurrentPerson actor, LocalDate day) {
		Optional<Set<Long>> teams = Roster.teamsOnly(actor);
		return this.roster.present()
			.stream()
			.filter((person) -> person.presentOn(day) && !actor.is(person.getId())
					&& (teams.isEmpty() || teams.get().contains(person.getTeamId())))
			.toList();
	}

	private static boolean isFit(LocalDate day, LocalDate today) {
		return !day.isAfter(today) && !day.isBefore(today.minusDays(DAYS_BACK));
	}

	/** A day with everybody whom its reader may note. */
	record Day(LocalDate day, LocalDate today, LocalDate earliest, List<Row> rows) {
	}

	/** Somebody, and whether he is noted. */
	record Row(long id, String number, String name, boolean absent, boolean told) {
	}

}
