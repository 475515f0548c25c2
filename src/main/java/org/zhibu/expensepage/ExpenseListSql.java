package org.zhibu.expensepage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.zhibu.authority.Spending;
import org.zhibu.expense.ExpenseKind;
import org.zhibu.expense.ExpenseState;
import org.zhibu.expense.MoneyState;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests in whole pages, and the next steps of a person, one statement each. */
@Repository
class ExpenseListSql {

	private static final String ROWS = """
			select e.id, e.revision, e.number, e.kind, e.title, e.category, p.name as asker, e.asked_fen, e.granted_fen,
			  e.state, e.money, e.submitted_at
			from expense e join person p on p.branch_id = e.branch_id and p.id = e.asked_by
			where e.branch_id = :branch and e.id < :before
			  and (e.asked_by = :me or e.published_at is not null or :everything = 1 and e.submitted_at is not null)
			  and (:state = '' or e.state = :state) and (:category = '' or e.category = :category)
			  and (:mine = 0 or e.asked_by = :me)
			order by e.id desc limit :limit""";

	private static final String STEPS = """
			select 'RETURNED' as what, 1 as n, id, title, cast(null as date) as due from expense
			where branch_id = :branch and asked_by = :me and state = 'RETURNED'
			union all
			select 'COPIED', 1, id, title, null from expense
			where branch_id = :branch and asked_by = :me and state = 'DRAFT' and copied_from is not null
			union all
			select 'COMMITTEE', cast(count(*) as integer), coalesce(min(id), 0), '', null from expense
			where branch_id = :branch and :arranges = 1 and state = 'SUBMITTED'
			union all
			select 'OFFICE', cast(count(*) as integer), coalesce(min(id), 0), '', null from expense
			where branch_id = :branch and (:arranges = 1 or :heads = 1) and state = 'COMMITTEE_PASSED'
			union all
			select 'PAY', cast(count(*) as integer), coalesce(min(id), 0), '', null from expense
			where branch_id = :branch and :pays = 1 and state = 'APPROVED' and money = 'NONE'
			union all
			select 'RECEIPT', cast(count(*) as integer), coalesce(min(id), 0), '', null from expense
			where branch_id = :branch and :pays = 1 and state = 'APPROVED' and money = 'PAID'
			union all
			select 'OVER', cast(count(*) as integer), coalesce(min(id), 0), '', null from expense
			where branch_id = :branch and :watches = 1 and state = 'REFUSED_OVER_AUTHORITY' and decided_at >= :since
			union all
			select 'PERSONAL', 1, id, title, null from expense
			where branch_id = :branch and kind = 'EMERGENCY' and state = 'REFUSED' and decided_at >= :since
			  and (:watches = 1 or asked_by = :me or ordered_by = :me)
			union all
			select 'QUESTION', cast(count(*) as integer), coalesce(min(expense_id), 0), '', min(due_on) from expense_question
			where branch_id = :branch and :answers = 1 and answered_at is null and asked_by <> :me""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ExpenseListSql(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<ExpenseRow> rows(CurrentPerson reader, ExpenseFilter filter, long before, int limit) {
		return this.jdbc.sql(ROWS)
			.param("branch", BranchContext.current())
			.param("before", before)
			.param("me", (reader.personId() != null) ? reader.personId() : -1L)
			.param("everything", reader.has(Right.EXPENSE_READ) ? 1 : 0)
			.param("state", (filter.state() != null) ? filter.state().name() : "")
			.param("category", (filter.category() != null) ? filter.category().name() : "")
			.param("mine", filter.mine() ? 1 : 0)
			.param("limit", limit)
			.query((row, at) -> row(row))
			.list();
	}

	private ExpenseRow row(ResultSet row) throws SQLException {
		OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
		Long granted = row.getObject("granted_fen", Long.class);
		return new ExpenseRow(row.getLong("id"), row.getInt("revision"), row.getString("number"),
				ExpenseKind.valueOf(row.getString("kind")), row.getString("title"),
				Spending.valueOf(row.getString("category")), row.getString("asker"), new Yuan(row.getLong("asked_fen")),
				(granted != null) ? new Yuan(granted) : null, ExpenseState.valueOf(row.getString("state")),
				MoneyState.valueOf(row.getString("money")),
				(submitted != null) ? LocalDate.ofInstant(submitted.toInstant(), this.clock.getZone()) : null);
	}

	/** What waits for a person, or was refused since a day. */
	List<Waiting> waiting(CurrentPerson person, boolean watches, boolean answers, LocalDate since) {
		return this.jdbc.sql(STEPS)
			.param("branch", BranchContext.current())
			.param("me", person.personId())
			.param("arranges", person.is(Role.SECRETARY) ? 1 : 0)
			.param("heads", person.is(Role.SECTION_HEAD) ? 1 : 0)
			.param("pays", person.has(Right.EXPENSE_PAY) ? 1 : 0)
			.param("watches", watches ? 1 : 0)
			.param("answers", answers ? 1 : 0)
			.param("since",
					OffsetDateTime.ofInstant(since.atStartOfDay(this.clock.getZone()).toInstant(), ZoneOffset.UTC))
			.query((row, at) -> new Waiting(row.getString("what"), row.getInt("n"), row.getLong("id"),
					row.getString("title"), row.getObject("due", LocalDate.class)))
			.list();
	}

	/** Something that waits: what, how many, the first of them. */
	record Waiting(String what, int count, long id, String title, LocalDate due) {
	}

}
