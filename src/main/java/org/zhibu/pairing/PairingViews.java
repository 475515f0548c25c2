package org.zhibu.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams and who looks after them, ready to print. */
@Service
@Transactional(readOnly = true)
class PairingViews {

	private static final int ROWS = 50;

	private final Pairings pairings;

	private final PairingSql sql;

	private final Roster roster;

	private final Clock clock;

	PairingViews(Pairings pairings, PairingSql sql, Roster roster, Clock clock) {
		this.pairings = pairings;
		this.sql = sql;
		this.roster = roster;
		this.clock = clock;
	}

	/** The next fifty teams by name; the choices only for somebody who may pair. */
	Listing list(CurrentPerson reader, String after) {
		LocalDate today = LocalDate.now(this.clock);
		List<TeamRow> rows = this.sql.teams(today, (after != null) ? after : "", ROWS + 1);
		Verdict may = this.pairings.mayWrite(reader);
		List<Person> members = may.allowed()
				? this.roster.present().stream().filter((person) -> person.getPartyStatus().member()).toList()
				: List.of();
		List<Team> teams = may.allowed() ? this.roster.teams().stream().filter((team) -> team.openOn(today)).toList()
				: List.of();
		boolean more = rows.size() > ROWS;
		return new Listing(more ? rows.subList(0, ROWS) : rows, more ? rows.get(ROWS - 1).name() : null, may, members,
				teams, today);
	}

	/** A page of teams; {@code next} is the name behind which the following begins. */
	record Listing(List<TeamRow> rows, String next, Verdict may, List<Person> members, List<Team> teams,
			LocalDate today) {
	}

	/** A team with its pairings that run or will begin. */
	record TeamRow(long id, String name, String shift, List<Pair> pairs) {

		public boolean isRed() {
			return this.pairs.stream().noneMatch(Pair::running);
		}

	}

	/** A member paired with the team. */
	record Pair(long id, long personId, String name, LocalDate from, LocalDate to, boolean running) {
	}

	/** A pairing of one person. */
	record OfPerson(String team, LocalDate from, LocalDate to) {
	}

}
