package org.zhibu.blankform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.zhibu.scorecard.ScoreMonth;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers forms for a whole month in one statement, and reads them. */
@Repository
class ScoreFormSql {

	private static final String FORMS = """
			select c.id as card_id, c.period, f.serial, c.person_id, p.number, p.name, c.self_form
			from scorecard c
			join person p on p.id = c.person_id and p.branch_id = c.branch_id
			left join score_form f on f.branch_id = c.branch_id and f.period = c.period and f.person_id = c.person_id
			where c.branch_id = :branch and c.month_id = :month""";

	private final JdbcClient jdbc;

	ScoreFormSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Gives a number to every member of the month who has none and is not excused. */
	int issue(ScoreMonth month, Long by, Instant now) {
		return this.jdbc.sql("""
				insert into score_form (id, branch_id, period, serial, person_id, issued_at, issued_by)
				select nextval('id_seq'), n.branch_id, n.period, n.serial, n.person_id, :now, :by from (
				  select c.branch_id, c.period, c.person_id, row_number() over (order by p.number)
				    + (select coalesce(max(f.serial), 0) from score_form f
				       where f.branch_id = :branch and f.period = :period) as serial
				  from scorecard c join person p on p.id = c.person_id and p.branch_id = c.branch_id
				  where c.branch_id = :branch and c.month_id = :month and c.excused_reason is null
				    and not exists (select 1 from score_form g where g.branch_id = c.branch_id
				      and g.period = c.period and g.person_id = c.person_id)) n""")
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.param("by", by)
			.param("branch", BranchContext.current())
			.param("period", month.getPeriod().toString())
			.param("month", month.getId())
			.update();
	}

	/** The members of the month who still have no number. */
	long unnumbered(long monthId) {
		return this.jdbc.sql("""
				select count(*) from scorecard c where c.branch_id = :branch and c.month_id = :month
				and c.excused_reason is null and not exists (select 1 from score_form g
				  where g.branch_id = c.branch_id and g.period = c.period and g.person_id = c.person_id)""")
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.query(Long.class)
			.single();
	}

	/** The numbered forms of the month in the order of their numbers. */
	List<BlankForm> numbered(long monthId) {
		return this.jdbc.sql(FORMS + " and f.serial is not null order by f.serial")
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.query(ScoreFormSql::form)
			.list();
	}

	/** The members of the month, with or without a form, after an employee number. */
	List<BlankForm> page(long monthId, String after, int size) {
		return this.jdbc.sql(FORMS + " and p.number > :after order by p.number limit :size")
			.param("branch", BranchContext.current())
			.param("month", monthId)
			.param("after", after)
			.param("size", size)
			.query(ScoreFormSql::form)
			.list();
	}

	/** What waits to be keyed in: months not yet published with forms out. */
	List<Waiting> waiting() {
		return this.jdbc.sql("""
				select f.period, s.review_day, count(*) as issued,
				  sum(case when c.self_given_at is null then 1 else 0 end) as missing
				from score_form f
				join score_month m on m.branch_id = f.branch_id and m.period = f.period and m.published_at is null
				join scheme s on s.branch_id = f.branch_id and s.id = m.scheme_id
				join scorecard c on c.branch_id = f.branch_id and c.period = f.period and c.person_id = f.person_id
				where f.branch_id = :branch and c.excused_reason is null
				group by f.period, s.review_day order by f.period""")
			.param("branch", BranchContext.current())
			.query((row, number) -> new Waiting(YearMonth.parse(row.getString("period")), row.getInt("review_day"),
					row.getLong("issued"), row.getLong("missing")))
			.list();
	}

	private static BlankForm form(ResultSet row, int number) throws SQLException {
		return new BlankForm(row.getLong("card_id"), YearMonth.parse(row.getString("period")),
				row.getObject("serial", Integer.class), row.getLong("person_id"), row.getString("number"),
				row.getString("name"), row.getString("self_form") != null);
	}

	/** Forms of a month that are out. */
	record Waiting(YearMonth month, int reviewDay, long issued, long missing) {
	}

}
