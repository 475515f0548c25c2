package org.zhibu.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.TeamPairings;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roster as its reader may see it: a team leader his own teams, others all of it. */
@Service
@Transactional(readOnly = true)
class PeopleBook {

	/** Headings of an exported roster, always Chinese; the import reads them again. */
	static final List<String> HEADINGS = List.of("工号", "姓名", "班组", "工种", "用工形式", "政治面貌", "入党日期", "党小组", "出生年", "入职日期",
			"转正日期", "离开日期");

	/** The name of the exported sheet. */
	static final String NAME = "花名册";

	static final int PAGE = 50;

	private static final int EVERYBODY = 100_000;

	private final PeopleSql sql;

	private final Roster roster;

	private final ObjectProvider<TeamPairings> pairings;

	private final Clock clock;

	PeopleBook(PeopleSql sql, Roster roster, ObjectProvider<TeamPairings> pairings, Clock clock) {
		this.sql = sql;
		this.roster = roster;
		this.pairings = pairings;
		this.clock = clock;
	}

	/** One page of the list, with counts and what can be filtered by. */
	Page page(CurrentPerson reader, PeopleFilter filter) {
		Optional<Set<Long>> only = Roster.teamsOnly(reader);
		LocalDate today = LocalDate.now(this.clock);
		List<PersonLine> found = this.sql.list(filter, only, today, PAGE + 1);
		boolean more = found.size() > PAGE;
		List<PersonLine> shown = more ? found.subList(0, PAGE) : found;
		return new Page(shown, filter, this.sql.counts(only, today), teamsOf(only, today), this.sql.trades(),
				more ? filter.from("/people", shown.get(PAGE - 1).number()) : null);
	}

	/** Every person of the filter as rows of a sheet. */
	List<List<Object>> rows(CurrentPerson reader, PeopleFilter filter) {
		return this.sql.list(filter, Roster.teamsOnly(reader), LocalDate.now(this.clock), EVERYBODY)
			.stream()
			.map(PeopleBook::row)
			.toList();
	}

	/** The teams with their people and the members paired with them. */
	List<TeamLine> teams(CurrentPerson reader) {
		LocalDate today = LocalDate.now(this.clock);
		List<Team> teams = teamsOf(Roster.teamsOnly(reader), LocalDate.MIN);
		Map<Long, Integer> sizes = this.sql.sizes(today);
		TeamPairings pairing = this.pairings.getIfAvailable();
		Map<Long, String> paired = (pairing != null) ? pairing.pairedMembersByTeam() : Map.of();
		Set<Long> parents = new java.util.HashSet<>();
		teams.forEach((team) -> parents.add(team.getParentId()));
		List<TeamLine> lines = new ArrayList<>();
		for (Team team : teams) {
			if (team.getParentId() == null
					|| teams.stream().noneMatch((other) -> other.getId().equals(team.getParentId()))) {
				lines.add(line(team, 0, sizes, paired, parents, today));
				teams.stream()
					.filter((child) -> team.getId().equals(child.getParentId()))
					.forEach((child) -> lines.add(line(child, 1, sizes, paired, parents, today)));
			}
		}
		return lines;
	}

	private static TeamLine line(Team team, int depth, Map<Long, Integer> sizes, Map<Long, String> paired,
			Set<Long> parents, LocalDate today) {
		boolean unpaired = team.openOn(today) && !paired.containsKey(team.getId()) && !parents.contains(team.getId());
		return new TeamLine(team, depth, sizes.getOrDefault(team.getId(), 0), paired.get(team.getId()), unpaired);
	}

	/** How many people have no team. */
	int teamless() {
		return this.sql.counts(Optional.empty(), LocalDate.now(this.clock)).teamless();
	}

	private List<Team> teamsOf(Optional<Set<Long>> only, LocalDate openOn) {
		return this.roster.teams()
			.stream()
			.filter((team) -> only.isEmpty() || only.get().contains(team.getId()))
			.filter((team) -> openOn.equals(LocalDate.MIN) || team.openOn(openOn))
			.toList();
	}

	private static List<Object> row(PersonLine person) {
		return Arrays.asList(person.number(), person.name(), person.team(), person.trade(),
				(person.employment() == Employment.REGULAR) ? "正式工" : "劳务工", party(person.partyStatus()),
				person.partySince(), person.partyGroup(), person.birthYear(), person.joinedOn(), person.regularSince(),
				person.leftOn());
	}

	private static String party(PartyStatus status) {
		return switch (status) {
			case FULL -> "党员";
			case PROBATIONARY -> "预备党员";
			case NONE -> "群众";
		};
	}

	/**
	 * A page of the list.
	 *
	 * @param people the rows
	 * @param filter what the address asked for
	 * @param counts how many are there today
	 * @param teams teams to filter by
	 * @param trades trades to filter by
	 * @param next the address of the next page, or {@code null}
	 */
	record Page(List<PersonLine> people, PeopleFilter filter, PeopleCounts counts, List<Team> teams,
			List<String> trades, String next) {
	}

}
