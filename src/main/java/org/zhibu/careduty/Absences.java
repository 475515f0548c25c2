package org.zhibu.careduty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is absent: a tick a name; two days running raise a talk, an injury a visit. */
@Service
@Transactional
public class Absences {

	private static final int DAYS_BACK = 7;

	/** Within so many days it is the same injury. */
	private static final int ONE_INJURY = 30;

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
		List<Row> rows = mine(actor, day).stream().map((person) -> Row.of(person, noted.get(person.getId()))).toList();
		return new Day(day, today, today.minusDays(DAYS_BACK), rows);
	}

	/**
	 * Notes who is absent on a day: those ticked, and nobody else of those this person
	 * may note.
	 */
	public void note(CurrentPerson actor, LocalDate day, Ticks ticks) {
		if (day == null || !isFit(day, LocalDate.now(this.clock))) {
			throw RuleViolation.at("day", "absence.day.range", DAYS_BACK);
		}
		Set<Long> mine = mine(actor, day).stream().map(Person::getId).collect(Collectors.toSet());
		if (!mine.containsAll(ticks.away())) {
			throw new Barred("absence.team");
		}
		Map<Long, Absence> before = this.absences.findByAbsentOn(day)
			.stream()
			.collect(Collectors.toMap(Absence::getPersonId, Function.identity()));
		mine.forEach((person) -> note(actor, person, day, ticks, before.get(person)));
		if (!ticks.away().isEmpty()) {
			raiseDuties(actor, day, ticks);
		}
		this.audit.wrote(actor, "absence.noted", "absence", null, day + " · " + ticks.away().size());
	}

	private void note(CurrentPerson actor, Long person, LocalDate day, Ticks ticks, Absence before) {
		boolean absent = ticks.away().contains(person);
		boolean told = ticks.told().contains(person);
		boolean injured = ticks.injured().contains(person);
		if (absent && before == null) {
			this.absences.save(new Absence(person, day, told, injured, actor.personId(), this.clock.instant()));
		}
		else if (absent) {
			before.note(told, injured, actor.personId(), this.clock.instant());
		}
		else if (before != null && before.stands()) {
			before.withdraw(this.clock.instant());
		}
	}

	/**
	 * Who was hurt is visited at once, unless it is the injury of some days ago; who is
	 * absent for no such reason two days running is talked to.
	 */
	private void raiseDuties(CurrentPerson actor, LocalDate day, Ticks ticks) {
		List<Absence> around = this.absences
			.findByPersonIdInAndAbsentOnBetween(ticks.away(), day.minusDays(ONE_INJURY), day.plusDays(DAYS_BACK))
			.stream()
			.filter((other) -> other.stands() && !other.getAbsentOn().equals(day))
			.toList();
		Set<Long> hurtBefore = people(around, Absence::isInjured);
		ticks.injured()
			.stream()
			.filter((person) -> !hurtBefore.contains(person))
			.forEach((person) -> this.duties.raise(actor, person, DutyKind.VISIT, DutyCause.INJURY, "injury:" + day));
		Set<Long> twoDays = people(around, (other) -> !other.isInjured() && other.isBeside(day));
		twoDays.stream()
			.filter((person) -> !ticks.injured().contains(person))
			.forEach((person) -> this.duties.raise(actor, person, DutyKind.TALK, DutyCause.ABSENT, "absence:" + day));
	}

	private static Set<Long> people(List<Absence> absences, Predicate<Absence> which) {
		return absences.stream().filter(which).map(Absence::getPersonId).collect(Collectors.toSet());
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
	record Row(long id, String number, String name, boolean absent, boolean told, boolean injured) {

		static Row of(Person person, Absence noted) {
			return new Row(person.getId(), person.getNumber(), person.getName(), noted != null,
					noted != null && noted.isTold(), noted != null && noted.isInjured());
		}

	}

	/**
	 * The names that were ticked.
	 *
	 * @param absent who is not there
	 * @param told who told before
	 * @param injured who was hurt at work, and so is not there
	 */
	public record Ticks(Set<Long> absent, Set<Long> told, Set<Long> injured) {

		Set<Long> away() {
			return Stream.concat(this.absent.stream(), this.injured.stream()).collect(Collectors.toSet());
		}

	}

}
