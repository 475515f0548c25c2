package org.zhibu.zone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zhibu.publiccode.PublicCodes;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Zones ready to print. */
@Service
@Transactional(readOnly = true)
class ZoneViews {

	private static final int ROWS = 50;

	private final Zones zones;

	private final ZoneSql sql;

	private final ZoneLinkSql links;

	private final PublicCodes codes;

	private final Roster roster;

	private final Clock clock;

	ZoneViews(Zones zones, ZoneSql sql, ZoneLinkSql links, PublicCodes codes, Roster roster, Clock clock) {
		this.zones = zones;
		this.sql = sql;
		this.links = links;
		this.codes = codes;
		this.roster = roster;
		this.clock = clock;
	}

	/** The next fifty, those without an owner first, closed ones last. */
	Listing list(String after) {
		boolean first = after == null || !after.matches("[012]-.{1,12}");
		int rank = first ? -1 : after.charAt(0) - '0';
		List<Row> rows = this.sql.list(LocalDate.now(this.clock), rank, first ? "" : after.substring(2), ROWS + 1);
		return (rows.size() <= ROWS) ? new Listing(rows, null)
				: new Listing(rows.subList(0, ROWS), rows.get(ROWS - 1).key());
	}

	One one(CurrentPerson reader, long id) {
		LocalDate today = LocalDate.now(this.clock);
		Zone zone = this.zones.zone(id);
		List<Owner> owners = this.sql.owners(id, today);
		boolean writes = this.zones.mayWrite(reader).allowed() && zone.openOn(today);
		List<Person> present = writes ? this.roster.present() : List.of();
		return new One(zone, owners, owners.stream().filter(Owner::now).toList(), zone.openOn(today),
				this.links.teams(id), this.links.workers(id), this.codes.ofZone(id), this.zones.mayWrite(reader),
				present.stream().filter((person) -> person.getPartyStatus().member()).toList(), present,
				writes ? this.roster.teams().stream().filter((team) -> team.openOn(today)).toList() : List.of(), today);
	}

	/** What the board on the wall says. */
	Board board(long id) {
		Zone zone = this.zones.zone(id);
		List<Owner> owners = this.sql.owners(id, LocalDate.now(this.clock));
		return new Board(zone, owners.stream().filter(Owner::now).map(Owner::name).collect(Collectors.joining("、")),
				String.join("、", this.links.teams(id).values()), this.codes.ofZone(id));
	}

	/** A page of the list; {@code next} is where the following one begins. */
	record Listing(List<Row> rows, String next) {
	}

	/** A zone in the list: 0 without an owner, 1 owned, 2 closed. */
	record Row(long id, String code, String name, String kind, String place, String owners, int rank) {

		String key() {
			return this.rank + "-" + this.code;
		}

		public boolean isRed() {
			return this.rank == 0;
		}

		public boolean isClosed() {
			return this.rank == 2;
		}

	}

	/**
	 * An owner's term.
	 *
	 * @param now whether he owns the zone today
	 * @param coming whether the term has not begun before today
	 * @param stars his stars in the last published month, or {@code null}
	 */
	record Owner(long id, long personId, String name, LocalDate from, LocalDate to, boolean now, boolean coming,
			Integer stars) {
	}

	/** The page of one zone. */
	record One(Zone zone, List<Owner> owners, List<Owner> current, boolean open, Map<Long, String> teams,
			Map<Long, String> workers, String code, Verdict may, List<Person> members, List<Person> people,
			List<Team> allTeams, LocalDate today) {

		public boolean isRed() {
			return this.open && this.current.isEmpty();
		}

		public boolean isWritable() {
			return this.open && this.may.allowed();
		}

	}

	/** The board of one zone. */
	record Board(Zone zone, String owners, String teams, String code) {
	}

}
