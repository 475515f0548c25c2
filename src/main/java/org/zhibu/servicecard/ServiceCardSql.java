package org.zhibu.servicecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.NaturalOrder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members with their badges, and badges ready to print with the code of a zone. */
@Repository
class ServiceCardSql {

	private static final String BADGE = """
			select c.id, c.card_no, p.name, p.number, b.name as branch, c.state, c.since,
			  (select k.code from public_code k where k.branch_id = c.branch_id and k.kind = 'ZONE' and k.target_id = (
			    select o.zone_id from zone_owner o join zone z on z.branch_id = o.branch_id and z.id = o.zone_id
			    where o.branch_id = c.branch_id and o.person_id = c.person_id and o.starts_on <= :today
			      and (o.ends_on is null or o.ends_on >= :today) and (z.closed_on is null or z.closed_on >= :today)
			    order by %s limit 1)) as code
			from service_card c join person p on p.branch_id = c.branch_id and p.id = c.person_id
			join branch b on b.id = c.branch_id
			where c.branch_id = :branch""".formatted(NaturalOrder.of("z.code"));

	private final JdbcClient jdbc;

	ServiceCardSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Everybody who has or had a badge, and the members of today without one, by employee
	 * number.
	 */
	List<ServiceCardViews.Row> list(LocalDate today, String after, int limit) {
		return on(
				"""
						select p.id as person_id, p.number, p.name, c.id, c.card_no, c.state, c.since,
						  case when p.mistaken_for is null and (p.left_on is null or p.left_on >= :today) then 1 else 0 end as here
						from person p left join service_card c on c.branch_id = p.branch_id and c.person_id = p.id
						where p.branch_id = :branch and p.number > :after and (c.id is not null or p.party_status <> 'NONE'
						  and p.mistaken_for is null and p.joined_on <= :today and (p.left_on is null or p.left_on >= :today))
						order by p.number limit :limit""",
				today)
			.param("after", after)
			.param("limit", limit)
			.query((row, number) -> new ServiceCardViews.Row(row.getLong("person_id"), row.getString("number"),
					row.getString("name"), (Long) row.getObject("id"), row.getInt("card_no"),
					(row.getString("state") != null) ? CardState.valueOf(row.getString("state")) : null,
					row.getObject("since", LocalDate.class), row.getInt("here") == 1))
			.list();
	}

	Optional<ServiceCardViews.Badge> badge(long id, LocalDate today) {
		return on(BADGE + " and c.id = :id", today).param("id", id).query(ServiceCardSql::badge).optional();
	}

	/** The badges that are out, by their number. */
	List<ServiceCardViews.Badge> badges(LocalDate today) {
		return on(BADGE + " and c.state = 'ISSUED' order by c.card_no", today).query(ServiceCardSql::badge).list();
	}

	private static ServiceCardViews.Badge badge(ResultSet row, int number) throws SQLException {
		return new ServiceCardViews.Badge(row.getLong("id"), row.getInt("card_no"), row.getString("name"),
				row.getString("number"), row.getString("branch"), CardState.valueOf(row.getString("state")),
				row.getObject("since", LocalDate.class), row.getString("code"));
	}

	private JdbcClient.StatementSpec on(String sql, LocalDate today) {
		return this.jdbc.sql(sql).param("branch", BranchContext.current()).param("today", today);
	}

}
