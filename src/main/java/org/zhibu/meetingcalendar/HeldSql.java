package org.zhibu.meetingcalendar;

import java.time.LocalDate;
import java.util.List;

import org.zhibu.meeting.MeetingKind;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days of meetings, for the calendar. */
@Repository
class HeldSql {

	private final JdbcClient jdbc;

	HeldSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Meetings from a day on that were held or are ahead. */
	List<Held> from(LocalDate day) {
		return this.jdbc.sql("""
				select kind, party_group, held_on, case when ended is null then 1 else 0 end as ahead from meeting
				where branch_id = :branch and held_on >= :day and state <> 'CANCELLED'
				union all
				select 'FIRST', null, min(held_on), 0 from meeting where branch_id = :branch and ended is not null""")
			.param("branch", BranchContext.current())
			.param("day", day)
			.query((row, number) -> new Held(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
					row.getInt(4) == 1))
			.list();
	}

	/** The Party groups of the branch, by name. */
	List<String> groups() {
		return this.jdbc.sql("""
				select distinct party_group from person where branch_id = :branch and party_group is not null
				  and party_status <> 'NONE' and left_on is null and mistaken_for is null order by party_group""")
			.param("branch", BranchContext.current())
			.query(String.class)
			.list();
	}

	record Held(String kind, String group, LocalDate day, boolean ahead) {

		boolean of(MeetingKind wanted, String wantedGroup) {
			return this.kind.equals(wanted.name()) && (wantedGroup == null || wantedGroup.equals(this.group));
		}

	}

}
