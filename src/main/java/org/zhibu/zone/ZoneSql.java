package org.zhibu.zone;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.NaturalOrder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Zones with their owners. Whoever left the roster owns nothing from the next day on,
 * whatever his term says.
 */
@Repository
class ZoneSql {

	private static final String BY_CODE = NaturalOrder.of("z.code");

	private static final String OWNED = """
			zone_owner o join person p on p.branch_id = o.branch_id and p.id = o.person_id and p.mistaken_for is null
			  and o.starts_on <= :last and (o.ends_on is null or o.ends_on >= :first)
			  and (p.left_on is null or p.left_on >= :first)""";

	private static final String LIST = """
			select q.* from (select z.id, z.code, z.name, z.kind, z.place, z.closed_on, %s as sort_key,
			    (select string_agg(p.name, '、' order by o.starts_on, o.id) from %s
			      where o.branch_id = z.branch_id and o.zone_id = z.id) as owners,
			    case when z.closed_on < :first then 2 when exists (select 1 from %s
			      where o.branch_id = z.branch_id and o.zone_id = z.id) then 1 else 0 end as place_in_list
			  from zone z where z.branch_id = :branch) q
			where q.place_in_list > :rank or q.place_in_list = :rank and q.sort_key > %s
			order by q.place_in_list, q.sort_key limit :limit""".formatted(BY_CODE, OWNED, OWNED,
			NaturalOrder.of("cast(:code as varchar)"));

	private static final String DURING = """
			select distinct o.person_id, z.name, %s as sort_key from zone z, %s
			where z.branch_id = :branch and o.branch_id = z.branch_id and o.zone_id = z.id
			  and (z.closed_on is null or z.closed_on >= :first)
			order by o.person_id, sort_key""".formatted(BY_CODE, OWNED);

	private final JdbcClient jdbc;

	ZoneSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ZoneViews.Row> list(LocalDate today, int rank, String code, int limit) {
		return on(LIST, today, today).param("rank", rank)
			.param("code", code)
			.param("limit", limit)
			.query((row, number) -> new ZoneViews.Row(row.getLong("id"), row.getString("code"), row.getString("name"),
					row.getString("kind"), row.getString("place"), row.getString("owners"),
					row.getInt("place_in_list")))
			.list();
	}

	/** Every owner the zone ever had, the newest first, each with his stars. */
	List<ZoneViews.Owner> owners(long zoneId, LocalDate today) {
		return this.jdbc
			.sql("""
					select o.id, o.person_id, p.name, o.starts_on, o.ends_on,
					  case when o.starts_on <= :today and (o.ends_on is null or o.ends_on >= :today)
					    and p.mistaken_for is null and (p.left_on is null or p.left_on >= :today) then 1 else 0 end as holds,
					  (select c.stars from scorecard c where c.branch_id = o.branch_id and c.person_id = o.person_id
					    and c.state = 'PUBLISHED' and c.period = (select max(m.period) from score_month m
					      where m.branch_id = o.branch_id and m.published_at is not null and not m.backfilled)) as stars
					from zone_owner o join person p on p.branch_id = o.branch_id and p.id = o.person_id
					where o.branch_id = :branch and o.zone_id = :zone order by o.starts_on desc, o.id desc""")
			.param("branch", BranchContext.current())
			.param("zone", zoneId)
			.param("today", today)
			.query((row, number) -> new ZoneViews.Owner(row.getLong("id"), row.getLong("person_id"),
					row.getString("name"), row.getObject("starts_on", LocalDate.class),
					row.getObject("ends_on", LocalDate.class), row.getInt("holds") == 1,
					!row.getObject("starts_on", LocalDate.class).isBefore(today), (Integer) row.getObject("stars")))
			.list();
	}

	Map<Long, String> during(YearMonth month) {
		Map<Long, String> names = new LinkedHashMap<>();
		on(DURING, month.atDay(1), month.atEndOfMonth()).query((row) -> {
			names.merge(row.getLong(1), row.getString(2), (one, next) -> one + "、" + next);
		});
		return names;
	}

	Map<Long, String> zonesOf(long personId, LocalDate day) {
		return named(on("""
				select z.id, z.name from zone z, %s
				where z.branch_id = :branch and o.branch_id = z.branch_id and o.zone_id = z.id
				  and (z.closed_on is null or z.closed_on >= :first) and o.person_id = :person
				order by %s""".formatted(OWNED, BY_CODE), day, day).param("person", personId));
	}

	Map<Long, String> all(LocalDate day) {
		return named(this.jdbc
			.sql("""
					select z.id, z.name from zone z
					where z.branch_id = :branch and (z.closed_on is null or z.closed_on >= :day) order by %s"""
				.formatted(BY_CODE))
			.param("branch", BranchContext.current())
			.param("day", day));
	}

	Set<Long> ownersOf(long zoneId, LocalDate day) {
		return new LinkedHashSet<>(on("""
				select o.person_id from zone z, %s
				where z.branch_id = :branch and o.branch_id = z.branch_id and o.zone_id = z.id and z.id = :zone
				  and (z.closed_on is null or z.closed_on >= :first)
				order by o.starts_on, o.id""".formatted(OWNED), day, day).param("zone", zoneId)
			.query(Long.class)
			.list());
	}

	int withoutOwner(LocalDate today) {
		return on(
				"""
						select count(*) from zone z where z.branch_id = :branch and (z.closed_on is null or z.closed_on >= :first)
						  and not exists (select 1 from %s where o.branch_id = z.branch_id and o.zone_id = z.id)"""
					.formatted(OWNED),
				today, today)
			.query(Integer.class)
			.single();
	}

	private JdbcClient.StatementSpec on(String sql, LocalDate first, LocalDate last) {
		return this.jdbc.sql(sql).param("branch", BranchContext.current()).param("first", first).param("last", last);
	}

	private static Map<Long, String> named(JdbcClient.StatementSpec statement) {
		Map<Long, String> names = new LinkedHashMap<>();
		statement.query((row) -> {
			names.put(row.getLong(1), row.getString(2));
		});
		return names;
	}

}
