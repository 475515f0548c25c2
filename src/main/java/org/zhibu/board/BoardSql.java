package org.zhibu.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import org.zhibu.shared.Points;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was published: member, zones and money in one statement. */
@Repository
class BoardSql {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final JdbcClient jdbc;

	BoardSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<YearMonth> publishedMonths(long branchId) {
		return this.jdbc.sql("""
				select period from score_month where branch_id = ? and published_at is not null
				order by period desc limit 120""")
			.params(branchId)
			.query((row, number) -> YearMonth.parse(row.getString(1)))
			.list();
	}

	List<BoardRow> cards(long branchId, YearMonth month, String after, int size) {
		return this.jdbc
			.sql("""
					select id, shown_number, shown_name, shown_zones, total, stars, fen, excused_reason, backfilled from scorecard
					where branch_id = ? and period = ? and state = 'PUBLISHED' and shown_number > ?
					order by shown_number limit ?""")
			.params(branchId, month.toString(), after, size)
			.query(BoardSql::card)
			.list();
	}

	BoardSum sum(long branchId, YearMonth month) {
		return this.jdbc
			.sql("""
					select count(*) as members, count(case when backfilled then 1 end) as backfilled, count(excused_reason) as excused, count(total) as counted,
					  coalesce(sum(total), 0) as points, coalesce(sum(fen), 0) as fen,
					  count(case when stars = 5 then 1 end) as five, count(case when stars = 4 then 1 end) as four
					from scorecard where branch_id = ? and period = ? and state = 'PUBLISHED'""")
			.params(branchId, month.toString())
			.query(BoardSql::sum)
			.single();
	}

	List<Asked> questions(long branchId, YearMonth month, int size) {
		return this.jdbc.sql("""
				select q.*, a.name as asker, b.name as answerer from board_question q
				join person a on a.id = q.asked_by and a.branch_id = q.branch_id
				left join person b on b.id = q.answered_by and b.branch_id = q.branch_id
				where q.branch_id = ? and q.period = ? and q.withdrawn_at is null
				order by q.id desc limit ?""")
			.params(branchId, month.toString(), size)
			.query(BoardSql::question)
			.list();
	}

	List<Asked> unanswered(long branchId, long notOf, int size) {
		return this.jdbc.sql("""
				select q.*, a.name as asker, '' as answerer from board_question q
				join person a on a.id = q.asked_by and a.branch_id = q.branch_id
				where q.branch_id = ? and q.answered_at is null and q.withdrawn_at is null and q.asked_by <> ?
				order by q.due_on, q.id limit ?""").params(branchId, notOf, size).query(BoardSql::question).list();
	}

	private static BoardRow card(ResultSet row, int number) throws SQLException {
		Integer total = row.getObject("total", Integer.class);
		int stars = row.getInt("stars");
		return new BoardRow(row.getLong("id"), row.getString("shown_number"), row.getString("shown_name"),
				row.getString("shown_zones"), (total != null) ? new Points(total) : null, stars, "★".repeat(stars),
				(total != null && !row.getBoolean("backfilled")) ? new Yuan(row.getLong("fen")) : null,
				row.getString("excused_reason") != null);
	}

	private static BoardSum sum(ResultSet row, int number) throws SQLException {
		int counted = row.getInt("counted");
		int points = row.getInt("points");
		Points mean = (counted > 0) ? new Points((2 * points + counted) / (2 * counted)) : null;
		return new BoardSum(row.getInt("members"), row.getInt("excused"), mean, row.getInt("five"), row.getInt("four"),
				(row.getInt("backfilled") == 0) ? new Yuan(row.getLong("fen")) : null);
	}

	private static Asked question(ResultSet row, int number) throws SQLException {
		return new Asked(row.getLong("id"), row.getInt("version"), YearMonth.parse(row.getString("period")),
				row.getLong("asked_by"), row.getString("asker"), day(row, "asked_at"), row.getString("asked"),
				row.getObject("due_on", LocalDate.class), row.getString("answered"), row.getString("answerer"),
				day(row, "answered_at"));
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.atZoneSameInstant(ZONE).toLocalDate() : null;
	}

	/** A question as it stands in the book. */
	record Asked(long id, int version, YearMonth period, long askerId, String asker, LocalDate askedOn, String asked,
			LocalDate dueOn, String answered, String answerer, LocalDate answeredOn) {
	}

}
