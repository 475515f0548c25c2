package org.zhibu.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members and officers of a day, with what decides about their seats. */
@Repository
class SeatSql {

	/** Somebody with one of his offices of a day, a row each office. */
	private static final String SITTER = """
			p.id, p.name, p.number, t.shift, p.party_status, p.party_since, p.party_group, o.office,
			  case when exists (select 1 from voting_suspension v where v.branch_id = p.branch_id
			    and v.person_id = p.id and v.starts_on <= %1$s and (v.ends_on is null or v.ends_on >= %1$s))
			    then 1 else 0 end as suspended
			""";

	private static final String ON_THAT_DAY = """
			left join team t on t.branch_id = p.branch_id and t.id = p.team_id
			left join office_term o on o.branch_id = p.branch_id and o.person_id = p.id
			  and o.office in (:offices) and o.confirmed_at is not null and o.starts_on <= %1$s
			  and (o.ends_on is null or o.ends_on >= %1$s)
			where p.branch_id = :branch and p.mistaken_for is null and p.joined_on <= %1$s and (p.left_on is null or p.left_on >= %1$s)
			""";

	private static final String SITTERS = "select " + SITTER.formatted(":day") + " from person p "
			+ ON_THAT_DAY.formatted(":day") + """
					  and (o.office is not null or (p.party_status <> 'NONE' and p.party_since <= :day))
					order by p.number, o.office""";

	private static final String CALLED = """
			select m.id as meeting_id, m.kind, m.party_group as of_group, m.held_on,
			""" + SITTER.formatted("m.held_on") + """
			from (select id, branch_id, kind, party_group, held_on from meeting where branch_id = :branch
			  and held_on >= :from and state in ('CALLED', 'IN_SESSION') order by held_on, planned, id limit :most) m
			join person p on p.branch_id = m.branch_id and p.id = :person
			""" + ON_THAT_DAY.formatted("m.held_on");

	private final JdbcClient jdbc;

	SeatSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Everybody who is a member or holds one of the offices on that day, by number. */
	List<Sitter> sitters(LocalDate day, Set<Role> offices) {
		Map<Long, Sitter> sitters = new LinkedHashMap<>();
		this.jdbc.sql(SITTERS)
			.param("day", day)
			.param("offices", offices.stream().map(Role::name).toList())
			.param("branch", BranchContext.current())
			.query((row) -> {
				add(sitters, row.getLong("id"), row, day);
			});
		return List.copyOf(sitters.values());
	}

	/** That person on the day of each meeting called from a day on. */
	List<Called> called(long personId, LocalDate from, Set<Role> offices, int most) {
		Map<Long, Sitter> sitters = new LinkedHashMap<>();
		Map<Long, Called> called = new LinkedHashMap<>();
		this.jdbc.sql(CALLED)
			.param("person", personId)
			.param("from", from)
			.param("most", most)
			.param("offices", offices.stream().map(Role::name).toList())
			.param("branch", BranchContext.current())
			.query((row) -> {
				long meeting = row.getLong("meeting_id");
				LocalDate day = row.getObject("held_on", LocalDate.class);
				add(sitters, meeting, row, day);
				called.put(meeting, new Called(meeting, MeetingKind.valueOf(row.getString("kind")),
						row.getString("of_group"), day, sitters.get(meeting)));
			});
		return List.copyOf(called.values());
	}

	private static void add(Map<Long, Sitter> sitters, long key, ResultSet row, LocalDate day) throws SQLException {
		LocalDate since = row.getObject("party_since", LocalDate.class);
		boolean inParty = since != null && !since.isAfter(day);
		Sitter found = new Sitter(row.getLong("id"), row.getString("name"), row.getString("number"),
				row.getString("shift"), inParty ? row.getString("party_status") : "NONE", row.getString("party_group"),
				row.getInt("suspended") == 1, EnumSet.noneOf(Role.class));
		Sitter sitter = sitters.computeIfAbsent(key, (id) -> found);
		if (row.getString("office") != null) {
			sitter.offices().add(Role.valueOf(row.getString("office")));
		}
	}

	record Sitter(long personId, String name, String number, String shift, String partyStatus, String partyGroup,
			boolean suspended, Set<Role> offices) {
	}

	/** Somebody on the day of a meeting that was called. */
	record Called(long meetingId, MeetingKind kind, String group, LocalDate day, Sitter sitter) {
	}

}
