package org.zhibu.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.zhibu.roster.OfficeTerm;
import org.zhibu.roster.Offices;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RecordSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers a person's page: whole for himself and for readers of the roster (a team leader
 * his team), name and offices for members, barred for everybody else.
 */
@Service
@Transactional(readOnly = true)
class PersonPages {

	private static final int YOUNG = 35;

	private static final int YEARS = 10;

	private final Roster roster;

	private final Offices offices;

	private final List<RecordSource> sources;

	private final Clock clock;

	PersonPages(Roster roster, Offices offices, List<RecordSource> sources, Clock clock) {
		this.roster = roster;
		this.offices = offices;
		this.sources = sources;
		this.clock = clock;
	}

	PersonView view(CurrentPerson reader, long id, String typedYear) {
		Person person = this.roster.person(id);
		boolean whole = seesWhole(reader, person);
		if (!whole && !reader.has(Right.OFFICES_READ)) {
			throw new Barred("person.foreign");
		}
		LocalDate today = LocalDate.now(this.clock);
		int first = Math.max(person.getJoinedOn().getYear(), today.getYear() - YEARS);
		List<Integer> years = IntStream
			.iterate(today.getYear(), (year) -> year >= Math.min(first, today.getYear()), (year) -> year - 1)
			.boxed()
			.toList();
		int year = typedYear.matches("\\d{4}") && years.contains(Integer.valueOf(typedYear))
				? Integer.parseInt(typedYear) : today.getYear();
		return new PersonView(person, whole ? team(person) : null, officesOn(id, today), whole, reader.is(id),
				person.presentOn(today),
				person.getBirthYear() != null && today.getYear() - person.getBirthYear() <= YOUNG, year, years,
				whole ? sections(reader, id, year) : List.of());
	}

	/** Himself, or whoever reads the roster: all of it, a team leader his own teams. */
	static boolean seesWhole(CurrentPerson reader, Person person) {
		if (reader.is(person.getId())) {
			return true;
		}
		Optional<Set<Long>> only = Roster.teamsOnly(reader);
		return reader.has(Right.ROSTER_READ) && (only.isEmpty() || only.get().contains(person.getTeamId()));
	}

	private String team(Person person) {
		return this.roster.teams()
			.stream()
			.filter((team) -> team.getId().equals(person.getTeamId()))
			.map(Team::getName)
			.findFirst()
			.orElse(null);
	}

	private List<Role> officesOn(long id, LocalDate today) {
		return this.offices.termsOf(id)
			.stream()
			.filter((term) -> term.heldOn(today))
			.map(OfficeTerm::getOffice)
			.distinct()
			.sorted()
			.toList();
	}

	private List<RecordSource.Section> sections(CurrentPerson reader, long id, int year) {
		return this.sources.stream()
			.map((source) -> source.sectionFor(reader, id, year))
			.filter((section) -> section != null)
			.sorted(Comparator.comparingInt(RecordSource.Section::order))
			.toList();
	}

}
