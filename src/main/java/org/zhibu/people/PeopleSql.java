package org.zhibu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the roster as lists, a slice at a time. */
@Repository
class PeopleSql {

	private static final String COLUMNS = """
			select p.id, p.number, p.name, t.name as team, p.trade, p.employment, p.party_status, p.party_since, p.party_group,
			  p.birth_year, p.joined_on, p.regular_since, p.left_on, p.mistaken_for
			from person p left join team t on t.id = p.team_id and t.branch_id = p.branch_id
			where p.branch_id = :branch""";

	private static final String PRESENT = "p.joined_on <= :today and (p.left_on is null or p.left_on >= :today) and p.mistaken_for is null";

	private final JdbcClient jdbc;

	PeopleSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The people of the filter by number, at most as many as asked for. */
	List<PersonLine> list(PeopleFilter filter, Optional<Set<Long>> teams, LocalDate today, int atMost) {
		List<String> conditions = new ArrayList<>();
		Map<String, Object> values = new HashMap<>();
		search(filter, conditions, values);
		narrow(filter, conditions, values);
		limit(teams, conditions, values);
		values.put("today", today);
		values.put("branch", BranchContext.current());
		values.put("most", atMost);
		StringBuilder sql = new StringBuilder(COLUMNS);
		conditions.forEach((condition) -> sql.append(" and ").append(condition));
		return this.jdbc.sql(sql.append(" order by p.number limit :most").toString())
			.params(values)
			.query((row, at) -> read(row, today.getYear()))
			.list();
	}

	private static void search(PeopleFilter filter, List<String> conditions, Map<String, Object> values) {
		if (!filter.q().isEmpty()) {
			conditions.add(
					"(p.number like :q escape '!' or p.name like :q escape '!' or p.initials like :initials escape '!')");
			values.put("q", prefix(filter.q()));
			values.put("initials", prefix(filter.q().toLowerCase(java.util.Locale.ROOT)));
		}
		if (!filter.after().isEmpty()) {
			conditions.add("p.number > :after");
			values.put("after", filter.after());
		}
	}

	private static String prefix(String typed) {
		return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}

	private static void narrow(PeopleFilter filter, List<String> conditions, Map<String, Object> values) {
		switch (filter.state()) {
			case "left" -> conditions.add("not (" + PRESENT + ")");
			case "all" -> {
			}
			default -> conditions.add(PRESENT);
		}
		if (filter.team().equals("none")) {
			conditions.add("p.team_id is null");
		}
		else if (!filter.team().isEmpty()) {
			conditions.add("p.team_id = :team");
			values.put("team", Long.valueOf(filter.team()));
		}
		if (!filter.trade().isEmpty()) {
			conditions.add("p.trade = :trade");
			values.put("trade", filter.trade());
		}
		if (!filter.employment().isEmpty()) {
			conditions.add("p.employment = :employment");
			values.put("employment", filter.employment());
		}
		if (filter.party().equals("MEMBER")) {
			conditions.add("p.party_status <> 'NONE'");
		}
		else if (!filter.party().isEmpty()) {
			conditions.add("p.party_status = :party");
			values.put("party", filter.party());
		}
	}

	private static void limit(Optional<Set<Long>> teams, List<String> conditions, Map<String, Object> values) {
		if (teams.isPresent()) {
			conditions.add(teams.get().isEmpty() ? "1 = 0" : "p.team_id in (:teams)");
			values.put("teams", teams.get());
		}
	}

	/** The counts over everybody present. */
	PeopleCounts counts(Optional<Set<Long>> teams, LocalDate today) {
		List<String> conditions = new ArrayList<>(List.of(PRESENT));
		Map<String, Object> values = new HashMap<>(Map.of("branch", BranchContext.current(), "today", today));
		limit(teams, conditions, values);
		return this.jdbc
			.sql("select count(*) as everybody, count(*) filter (where p.party_status <> 'NONE') as members, "
					+ "count(*) filter (where p.employment = 'TEMPORARY') as temporary, "
					+ "count(*) filter (where p.team_id is null) as teamless from person p where p.branch_id = :branch and "
					+ String.join(" and ", conditions))
			.params(values)
			.query((row, at) -> new PeopleCounts(row.getInt("everybody"), row.getInt("members"),
					row.getInt("temporary"), row.getInt("teamless")))
			.single();
	}

	/** The trades that occur, by name. */
	List<String> trades() {
		return this.jdbc
			.sql("select distinct trade from person where branch_id = ? and trade is not null order by trade")
			.params(BranchContext.current())
			.query(String.class)
			.list();
	}

	/** How many people each team has today. */
	Map<Long, Integer> sizes(LocalDate today) {
		Map<Long, Integer> sizes = new HashMap<>();
		this.jdbc.sql(
				"select p.team_id, count(*) as people from person p where p.branch_id = :branch and p.team_id is not null and "
						+ PRESENT + " group by p.team_id")
			.param("branch", BranchContext.current())
			.param("today", today)
			.query((row) -> {
				sizes.put(row.getLong("team_id"), row.getInt("people"));
			});
		return sizes;
	}

	private static PersonLine read(ResultSet row, int year) throws SQLException {
		return new PersonLine(row.getLong("id"), row.getString("number"), row.getString("name"), row.getString("team"),
				row.getString("trade"), Employment.valueOf(row.getString("employment")),
				PartyStatus.valueOf(row.getString("party_status")), row.getObject("party_since", LocalDate.class),
				row.getString("party_group"), row.getObject("birth_year", Integer.class),
				row.getObject("joined_on", LocalDate.class), row.getObject("regular_since", LocalDate.class),
				row.getObject("left_on", LocalDate.class), row.getObject("mistaken_for") != null, year);
	}

}
