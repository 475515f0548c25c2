package org.zhibu.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on a public zone page, and the list of what was said there. */
@Repository
class FeedbackSql {

	private static final String OWNS = """
			zone_owner o join person p on p.branch_id = o.branch_id and p.id = o.person_id and p.mistaken_for is null
			  and (p.left_on is null or p.left_on >= :today) and o.starts_on <= :today
			  and (o.ends_on is null or o.ends_on >= :today)""";

	private static final String DISCIPLINE = """
			select d.person_id from office_term d where d.branch_id = :branch and d.office = 'DISCIPLINE'
			  and d.confirmed_at is not null and d.starts_on <= :today and (d.ends_on is null or d.ends_on >= :today)""";

	private final JdbcClient jdbc;

	FeedbackSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An open zone with its owners and their stars of the last published month; no money.
	 */
	Optional<PublicZone> face(long zoneId, LocalDate today) {
		return on(
				"""
						select z.id, z.code, z.name, z.place, z.standards, b.name as branch, b.code as branch_code,
						  (select max(m.period) from score_month m where m.branch_id = z.branch_id and m.published_at is not null
						    and not m.backfilled)
						    as period
						from zone z join branch b on b.id = z.branch_id
						where z.branch_id = :branch and z.id = :zone and (z.closed_on is null or z.closed_on >= :today)""",
				today)
			.param("zone", zoneId)
			.query((row, number) -> new PublicZone(row.getLong("id"), row.getString("code"), row.getString("name"),
					row.getString("place"), row.getString("standards"), row.getString("branch"),
					row.getString("branch_code"),
					(row.getString("period") != null) ? YearMonth.parse(row.getString("period")) : null, List.of()))
			.optional();
	}

	List<PublicZone.Owner> owners(long zoneId, YearMonth period, LocalDate today) {
		return on("select p.name, c.stars from " + OWNS + """
				 left join scorecard c on c.branch_id = o.branch_id and c.person_id = o.person_id
				  and c.state = 'PUBLISHED' and c.period = :period
				where o.branch_id = :branch and o.zone_id = :zone order by o.starts_on, o.id""", today)
			.param("zone", zoneId)
			.param("period", (period != null) ? period.toString() : "")
			.query((row, number) -> new PublicZone.Owner(row.getString(1), (Integer) row.getObject(2)))
			.list();
	}

	/**
	 * What was said, the open first, then the newest; without {@code all} only about
	 * zones of the discipline member himself, or everything while there is none.
	 */
	List<FeedbackViews.Row> list(boolean all, LocalDate today, long before, boolean open, int limit) {
		return on("""
				select f.id, f.version, f.zone_id, z.name, f.praise, f.said, f.said_at, f.state, f.reason
				from zone_feedback f join zone z on z.branch_id = f.branch_id and z.id = f.zone_id
				where f.branch_id = :branch and f.id < :before and (f.state = 'OPEN') = :open and (:all or exists (
				  select 1 from %s where o.branch_id = f.branch_id and o.zone_id = f.zone_id and o.person_id in (%s))
				  or not exists (%s))
				order by f.id desc limit :limit""".formatted(OWNS, DISCIPLINE, DISCIPLINE), today).param("all", all)
			.param("before", before)
			.param("open", open)
			.param("limit", limit)
			.query((row, number) -> new FeedbackViews.Row(row.getLong("id"), row.getInt("version"),
					row.getLong("zone_id"), row.getString("name"), row.getBoolean("praise"), row.getString("said"),
					instant(row.getObject("said_at", OffsetDateTime.class)),
					FeedbackState.valueOf(row.getString("state")), row.getString("reason")))
			.list();
	}

	/** Open words for a desk, counted as {@link #list} lists them. */
	int open(boolean all, LocalDate today) {
		return on(
				"""
						select count(*) from zone_feedback f where f.branch_id = :branch and f.state = 'OPEN' and (:all or exists (
						  select 1 from %s where o.branch_id = f.branch_id and o.zone_id = f.zone_id and o.person_id in (%s))
						  or not exists (%s))"""
					.formatted(OWNS, DISCIPLINE, DISCIPLINE),
				today)
			.param("all", all)
			.query(Integer.class)
			.single();
	}

	Set<Long> disciplineMembers(LocalDate today) {
		return new HashSet<>(on(DISCIPLINE, today).query(Long.class).list());
	}

	Set<Long> ownersOf(long zoneId, LocalDate today) {
		return new HashSet<>(
				on("select o.person_id from " + OWNS + " where o.branch_id = :branch and o.zone_id = :zone", today)
					.param("zone", zoneId)
					.query(Long.class)
					.list());
	}

	private JdbcClient.StatementSpec on(String sql, LocalDate today) {
		return this.jdbc.sql(sql).param("branch", BranchContext.current()).param("today", today);
	}

	private static Instant instant(OffsetDateTime time) {
		return time.toInstant();
	}

}
