package org.zhibu.meeting;

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

	private final JdbcClient jdbc;

	SeatSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Everybody who is a member or holds one of the offices on that day, by number. */
	List<Sitter> sitters(LocalDate day, Set<Role> offices) {
		Map<Long, Sitter> sitters = new LinkedHashMap<>();
		this.jdbc.sql("""
				select p.id, p.name, p.number, t.shift, p.party_status, p.party_since, p.party_group, o.office,
				  case when exists (select 1 from voting_suspension v where v.branch_id = p.branch_id
				    and v.person_id = p.id and v.starts_on <= :day and (v.ends_on is null or v.ends_on >= :day))
				    then 1 else 0 end as suspended
				from person p
				left join team t on t.branch_id = p.branch_id and t.id = p.team_id
				left join office_term o on o.branch_id = p.branch_id and o.person_id = p.id
				  and o.confirmed_at is not null and o.starts_on <= :day and (o.ends_on is null or o.ends_on >= :day)
				  and o.office in (:offices)
				where p.branch_id = :branch and p.mistaken_for is null and p.joined_on <= :day
				  and (p.left_on is null or p.left_on >= :day)
				  and (o.office is not null or (p.party_status <> 'NONE' and p.party_since <= :day))
				order by p.number, o.office""")
			.param("day", day)
			.param("offices", offices.stream().map(Role::name).toList())
			.param("branch", BranchContext.current())
			.query((row) -> {
				LocalDate since = row.getObject("party_since", LocalDate.class);
				boolean inParty = since != null && !since.isAfter(day);
				Sitter found = new Sitter(row.getLong("id"), row.getString("name"), row.getString("number"),
						row.getString("shift"), inParty ? row.getString("party_status") : "NONE",
						row.getString("party_group"), row.getInt("suspended") == 1, EnumSet.noneOf(Role.class));
				Sitter sitter = sitters.computeIfAbsent(found.personId(), (id) -> found);
				if (row.getString("office") != null) {
					sitter.offices().add(Role.valueOf(row.getString("office")));
				}
			});
		return List.copyOf(sitters.values());
	}

	record Sitter(long personId, String name, String number, String shift, String partyStatus, String partyGroup,
			boolean suspended, Set<Role> offices) {
	}

}
