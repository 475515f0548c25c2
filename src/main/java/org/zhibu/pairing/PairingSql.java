package org.zhibu.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams with their members; who left the roster looks after nobody any more. */
@Repository
class PairingSql {

	private static final String RUNNING = """
			pairing g join person p on p.branch_id = g.branch_id and p.id = g.member_id and p.mistaken_for is null
			  and (p.left_on is null or p.left_on >= :today) and g.starts_on <= :today
			  and (g.ends_on is null or g.ends_on >= :today)""";

	private final JdbcClient jdbc;

	PairingSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<Long, String> pairedMembers(LocalDate today) {
		Map<Long, String> names = new LinkedHashMap<>();
		on("select g.team_id, p.name from %s where g.branch_id = :branch order by g.team_id, g.starts_on, g.id"
			.formatted(RUNNING), today).query((row) -> {
				names.merge(row.getLong(1), row.getString(2), (one, next) -> one + "、" + next);
			});
		return names;
	}

	int teamsWithout(LocalDate today) {
		return on(
				"""
						select count(*) from team t where t.branch_id = :branch and (t.closed_on is null or t.closed_on >= :today)
						  and not exists (select 1 from %s where g.branch_id = t.branch_id and g.team_id = t.id)"""
					.formatted(RUNNING),
				today)
			.query(Integer.class)
			.single();
	}

	/** Open teams after that name, each with its pairings that run or will begin. */
	List<PairingViews.TeamRow> teams(LocalDate today, String after, int limit) {
		Map<Long, PairingViews.TeamRow> teams = new LinkedHashMap<>();
		on("""
				select t.id as team_id, t.name as team, t.shift, g.id, g.starts_on, g.ends_on, p.id as person_id, p.name
				from (select * from team where branch_id = :branch and (closed_on is null or closed_on >= :today)
				  and name > :after order by name limit :limit) t
				left join (pairing g join person p on p.branch_id = g.branch_id and p.id = g.member_id
				    and p.mistaken_for is null and (p.left_on is null or p.left_on >= :today))
				  on g.branch_id = t.branch_id and g.team_id = t.id and (g.ends_on is null or g.ends_on >= :today)
				order by t.name, g.starts_on, g.id""", today).param("after", after)
			.param("limit", limit)
			.query((row) -> {
				PairingViews.TeamRow found = new PairingViews.TeamRow(row.getLong("team_id"), row.getString("team"),
						row.getString("shift"), new ArrayList<>());
				PairingViews.TeamRow team = teams.computeIfAbsent(found.id(), (id) -> found);
				if (row.getObject("id") != null) {
					LocalDate from = row.getObject("starts_on", LocalDate.class);
					team.pairs()
						.add(new PairingViews.Pair(row.getLong("id"), row.getLong("person_id"), row.getString("name"),
								from, row.getObject("ends_on", LocalDate.class), !from.isAfter(today)));
				}
			});
		return List.copyOf(teams.values());
	}

	/** The pairings of a person that touch a span of days, newest first. */
	List<PairingViews.OfPerson> ofPerson(long personId, LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select t.name, g.starts_on, g.ends_on from pairing g
				join team t on t.branch_id = g.branch_id and t.id = g.team_id
				where g.branch_id = :branch and g.member_id = :person and g.starts_on <= :last
				  and (g.ends_on is null or g.ends_on >= :first) order by g.starts_on desc, g.id desc""")
			.param("branch", BranchContext.current())
			.param("person", personId)
			.param("first", first)
			.param("last", last)
			.query((row, number) -> new PairingViews.OfPerson(row.getString(1), row.getObject(2, LocalDate.class),
					row.getObject(3, LocalDate.class)))
			.list();
	}

	private JdbcClient.StatementSpec on(String sql, LocalDate today) {
		return this.jdbc.sql(sql).param("branch", BranchContext.current()).param("today", today);
	}

}
