package org.zhibu.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.zhibu.scheme.Calendar;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unclosed months as one person's desk needs them, in one statement. */
@Repository
class ScoreDeskSql {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final String IN_WORK = """
			select m.period, s.self_from_day, s.review_day, s.publish_day, s.objection_days, m.published_at, m.closed_at,
			  m.objections_until, count(c.id) as cards,
			  count(case when c.total is null and c.excused_reason is null and c.person_id <> :person then 1 end) as unmarked,
			  count(case when c.state = 'OPEN' then 1 end) as unsigned,
			  count(case when c.state = 'OPEN' and c.person_id <> :person and not exists (select 1 from scorecard_signature g
			    where g.branch_id = c.branch_id and g.scorecard_id = c.id and g.sign_round = c.sign_round and g.person_id = :person)
			    then 1 end) as unsigned_by_me,
			  count(c.pending_revision) as pending,
			  count(case when c.pending_revision is not null and c.person_id <> :person and not exists (select 1
			    from scorecard_signature s where s.branch_id = c.branch_id and s.scorecard_id = c.id
			    and s.sign_round = c.sign_round and s.person_id = :person) then 1 end) as pending_for_me,
			  count(case when c.person_id = :person and c.self_given_at is null then 1 end) as own_without_self
			from score_month m join scheme s on s.branch_id = m.branch_id and s.id = m.scheme_id
			  left join scorecard c on c.branch_id = m.branch_id and c.month_id = m.id
			where m.branch_id = :branch and (m.closed_at is null or exists (select 1 from scorecard p
			  where p.branch_id = m.branch_id and p.month_id = m.id and p.pending_revision is not null))
			group by m.period, s.id, s.self_from_day, s.review_day, s.publish_day, s.objection_days, m.published_at,
			  m.closed_at, m.objections_until order by m.period""";

	private final JdbcClient jdbc;

	ScoreDeskSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<MonthInWork> inWork(long personId) {
		return this.jdbc.sql(IN_WORK)
			.param("branch", BranchContext.current())
			.param("person", personId)
			.query((row, number) -> new MonthInWork(days(row), row.getObject("published_at") != null,
					row.getObject("closed_at") != null, day(row.getObject("objections_until", OffsetDateTime.class)),
					row.getInt("cards"), row.getInt("unmarked"), row.getInt("unsigned"), row.getInt("unsigned_by_me"),
					row.getInt("pending"), row.getInt("pending_for_me"), row.getInt("own_without_self") > 0))
			.list();
	}

	private static Calendar days(ResultSet row) throws SQLException {
		return new Calendar(YearMonth.parse(row.getString("period")), row.getInt("self_from_day"),
				row.getInt("review_day"), row.getInt("publish_day"), row.getInt("objection_days"));
	}

	private static LocalDate day(OffsetDateTime time) {
		return (time != null) ? time.atZoneSameInstant(ZONE).toLocalDate() : null;
	}

	YearMonth lastOpened() {
		return this.jdbc.sql("select max(period) from score_month where branch_id = ? and not backfilled")
			.params(BranchContext.current())
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.single()
			.map(YearMonth::parse)
			.orElse(null);
	}

	/** A month that is not closed, or that has a new version of a card to be signed. */
	record MonthInWork(Calendar days, boolean published, boolean closed, LocalDate windowEnds, int cards, int unmarked,
			int unsigned, int unsignedByMe, int pending, int pendingForMe, boolean ownWithoutSelf) {

		YearMonth period() {
			return this.days.month();
		}

	}

}
