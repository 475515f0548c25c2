package org.zhibu.meetingpage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.MeetingState;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings in a list, the newest first. */
@Repository
class MeetingListSql {

	private static final LocalDate END = LocalDate.of(9999, 12, 31);

	private final JdbcClient jdbc;

	MeetingListSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<MeetingRow> rows(MeetingFilter filter, int limit) {
		return this.jdbc
			.sql("""
					select id, kind, party_group, held_on, planned, place, state, due_count, present_count, began, ended, late
					from meeting where branch_id = :branch and (held_on < :day or held_on = :day and id < :id)
					  and held_on >= :first and held_on <= :last and kind like :kind and state like :state
					order by held_on desc, id desc limit :limit""")
			.param("branch", BranchContext.current())
			.param("day", (filter.day() != null) ? filter.day() : END)
			.param("id", (filter.id() != null) ? filter.id() : Long.MAX_VALUE)
			.param("first", (filter.year() != null) ? LocalDate.of(filter.year(), 1, 1) : LocalDate.of(1900, 1, 1))
			.param("last", (filter.year() != null) ? LocalDate.of(filter.year(), 12, 31) : END)
			.param("kind", (filter.kind() != null) ? filter.kind().name() : "%")
			.param("state", (filter.state() != null) ? filter.state().name() : "%")
			.param("limit", limit)
			.query((row, number) -> row(row))
			.list();
	}

	private static MeetingRow row(ResultSet row) throws SQLException {
		LocalTime began = row.getObject("began", LocalTime.class);
		LocalTime ended = row.getObject("ended", LocalTime.class);
		return new MeetingRow(row.getLong("id"), MeetingKind.valueOf(row.getString("kind")),
				row.getString("party_group"), row.getObject("held_on", LocalDate.class),
				row.getObject("planned", LocalTime.class), row.getString("place"),
				MeetingState.valueOf(row.getString("state")), row.getObject("due_count", Integer.class),
				row.getObject("present_count", Integer.class),
				(ended != null) ? (ended.toSecondOfDay() - began.toSecondOfDay()) / 60 : null, row.getBoolean("late"));
	}

}
