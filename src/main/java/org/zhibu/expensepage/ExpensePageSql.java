package org.zhibu.expensepage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Outcome;
import org.zhibu.expense.Decision;
import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseState;
import org.zhibu.expensepage.ExpensePage.Around;
import org.zhibu.expensepage.ExpensePage.Before;
import org.zhibu.expensepage.ExpensePage.File;
import org.zhibu.expensepage.ExpensePage.Line;
import org.zhibu.expensepage.ExpensePage.Papers;
import org.zhibu.expensepage.ExpensePage.Payment;
import org.zhibu.expensepage.ExpensePage.Question;
import org.zhibu.expensepage.ExpensePage.Quote;
import org.zhibu.expensepage.ExpensePage.Version;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything around one request in three statements, however much there is. */
@Repository
class ExpensePageSql {

	private static final String PAPERS = """
			select 'LINE' as what, cast(line_no as bigint) as id, line_no as no, what as said, cast(null as varchar(30)) as kind,
			  asked_fen as fen, granted_fen as granted, cast(null as timestamp with time zone) as at
			from expense_line where branch_id = :branch and expense_id = :id and revision = :revision
			union all
			select 'QUOTE', quote_no, quote_no, supplier, null, fen, null, null
			from expense_quote where branch_id = :branch and expense_id = :id and revision = :revision
			union all
			select 'FILE', f.id, coalesce((select min(n.quote_no) from expense_quote o join expense_quote n
			    on n.branch_id = o.branch_id and n.expense_id = o.expense_id and n.supplier = o.supplier and n.fen = o.fen
			  where o.branch_id = f.branch_id and o.expense_id = f.expense_id and o.revision = f.revision
			    and o.quote_no = f.quote_no and n.revision = :revision), 0), f.title, u.kind, f.revision, f.payment_id,
			  f.added_at
			from expense_file f join upload u on u.branch_id = f.branch_id and u.id = f.upload_id
			where f.branch_id = :branch and f.expense_id = :id
			union all
			select 'VERSION', revision, revision, title, state, asked_fen, null, changed_at
			from expense_version where branch_id = :branch and expense_id = :id
			order by 1, 2""";

	private static final String ACTS = """
			select 'DECISION' as what, d.id, d.revision as no, d.item_id as ref, d.granted_fen as fen, d.met_on as on_day,
			  d.gate as one, d.decided_by as two, d.outcome as three, d.reason as said
			from expense_decision d where d.branch_id = :branch and d.expense_id = :id
			union all
			select 'PAYMENT', m.id, coalesce(m.line_no, 0), m.reverses, m.fen, m.paid_on, p.name, b.name, s.name, m.reason
			from expense_payment m join person p on p.branch_id = m.branch_id and p.id = m.paid_by
			left join person b on b.branch_id = m.branch_id and b.id = m.buyer_id
			left join person s on s.branch_id = m.branch_id and s.id = m.second_id
			where m.branch_id = :branch and m.expense_id = :id
			union all
			select 'RECEIPT', r.id, 0, r.payment_id, 0, r.received_on, r.paper_no, null, null, null
			from expense_payment m join expense_receipt r on r.branch_id = m.branch_id and r.payment_id = m.id
			where m.branch_id = :branch and m.expense_id = :id
			union all
			select 'QUESTION', q.id, q.version, q.asked_by, 0, q.due_on, q.asked, a.name, null, q.answered
			from expense_question q left join person a on a.branch_id = q.branch_id and a.id = q.answered_by
			where q.branch_id = :branch and q.expense_id = :id
			union all
			select 'NAME', p.id, 0, 0, 0, null, p.name, null, null, null from person p
			where p.branch_id = :branch and p.id in (:people)
			union all
			select 'COPY', c.id, 0, 0, 0, null, c.number, null, null, null from expense c
			where c.branch_id = :branch and c.copied_from = :id
			order by 1, 2""";

	private static final String AROUND = """
			select 'BUDGET' as what, cast(0 as bigint) as id, '' as number, '' as title, b.fen, '' as state,
			  cast(null as timestamp with time zone) as at
			from expense_budget b where b.branch_id = :branch and b.year_no = :year and b.category = :category
			  and b.serial = (select max(o.serial) from expense_budget o where o.branch_id = :branch and o.year_no = :year
			    and o.category = :category)
			union all
			select 'SPENT', 0, '', '', cast(coalesce(sum(m.fen), 0) as bigint), '', null
			from expense_payment m join expense e on e.branch_id = m.branch_id and e.id = m.expense_id
			where m.branch_id = :branch and m.paid_on between :first and :last and e.category = :category
			union all
			select 'COMMITTED', 0, '', '', cast(coalesce(sum(e.granted_fen - (select coalesce(sum(m.fen), 0)
			  from expense_payment m where m.branch_id = e.branch_id and m.expense_id = e.id)), 0) as bigint), '', null
			from expense e
			where e.branch_id = :branch and e.category = :category and e.state = 'APPROVED'
			  and (e.kind <> 'PLAN' and e.money = 'NONE' or e.kind = 'PLAN' and e.plan_month >= :payable)
			  and e.planned_on between :first and :last
			union all
			select * from (select 'PAYEE', e.id, e.number, e.title, coalesce(e.granted_fen, e.asked_fen), e.state,
			    e.submitted_at
			  from expense e where e.branch_id = :branch and e.payee = :payee and e.id < :id and e.submitted_at is not null
			  order by e.id desc limit 5) p
			union all
			select * from (select 'CATEGORY', e.id, e.number, e.title, coalesce(e.granted_fen, e.asked_fen), e.state,
			    e.submitted_at
			  from expense e where e.branch_id = :branch and e.category = :category and e.id < :id
			    and e.submitted_at is not null
			  order by e.submitted_at desc, e.id desc limit 5) c""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ExpensePageSql(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Papers papers(Expense expense) {
		List<Line> lines = new ArrayList<>();
		List<Quote> quotes = new ArrayList<>();
		List<File> files = new ArrayList<>();
		List<Version> versions = new ArrayList<>();
		this.jdbc.sql(PAPERS)
			.param("branch", BranchContext.current())
			.param("id", expense.getId())
			.param("revision", expense.getRevision())
			.query((row) -> {
				String said = row.getString("said");
				int no = row.getInt("no");
				switch (row.getString("what")) {
					case "LINE" -> lines.add(new Line(no, said, yuan(row, "fen"), yuan(row, "granted")));
					case "QUOTE" -> quotes.add(new Quote(no, said, yuan(row, "fen")));
					case "FILE" -> files.add(new File(row.getLong("id"), no, said, row.getString("kind"),
							row.getInt("fen"), row.getObject("granted", Long.class), day(row)));
					default -> versions.add(new Version(no, ExpenseState.valueOf(row.getString("kind")), said,
							yuan(row, "fen"), day(row)));
				}
			});
		return new Papers(lines, quotes, files, versions);
	}

	Found acts(CurrentPerson reader, Expense expense) {
		Found found = new Found();
		Set<Long> people = new HashSet<>();
		Stream.of(expense.getAskedBy(), expense.getPayeePerson(), expense.getOrderedBy())
			.filter((id) -> id != null)
			.forEach(people::add);
		LocalDate today = LocalDate.now(this.clock);
		this.jdbc.sql(ACTS)
			.param("branch", BranchContext.current())
			.param("id", expense.getId())
			.param("people", people)
			.query((row) -> {
				switch (row.getString("what")) {
					case "DECISION" -> found.decisions.add(new Decision(row.getInt("no"),
							Body.valueOf(row.getString("one")), Body.valueOf(row.getString("two")), row.getLong("ref"),
							row.getObject("on_day", LocalDate.class), Outcome.valueOf(row.getString("three")),
							yuan(row, "fen"), row.getString("said")));
					case "PAYMENT" -> found.payments.add(payment(row));
					case "RECEIPT" -> found.receipts.put(row.getLong("ref"),
							new Receipt(row.getObject("on_day", LocalDate.class), row.getString("one")));
					case "QUESTION" -> found.questions.add(question(row, reader, today));
					case "NAME" -> found.names.put(row.getLong("id"), row.getString("one"));
					default -> found.copy = row.getLong("id");
				}
			});
		return found;
	}

	private static Payment payment(ResultSet row) throws SQLException {
		String buyers = Stream.of(row.getString("two"), row.getString("three"))
			.filter((name) -> name != null)
			.collect(Collectors.joining("、"));
		return new Payment(row.getLong("id"), row.getInt("no"), yuan(row, "fen"),
				row.getObject("on_day", LocalDate.class), row.getString("one"), buyers,
				row.getObject("ref", Long.class), row.getString("said"), null, null, true);
	}

	private static Question question(ResultSet row, CurrentPerson reader, LocalDate today) throws SQLException {
		LocalDate due = row.getObject("on_day", LocalDate.class);
		String answered = row.getString("said");
		boolean answers = answered == null && (reader.is(Role.SECRETARY) || reader.is(Role.PUBLICITY))
				&& !reader.is(Long.valueOf(row.getLong("ref")));
		return new Question(row.getLong("id"), row.getInt("no"), row.getString("one"), due, answered,
				row.getString("two"), answered == null && due.isBefore(today), answers);
	}

	Around around(Expense expense) {
		int year = expense.getPlannedOn().getYear();
		Map<String, Yuan> sums = new HashMap<>();
		List<Before> ofPayee = new ArrayList<>();
		List<Before> ofCategory = new ArrayList<>();
		this.jdbc.sql(AROUND)
			.param("branch", BranchContext.current())
			.param("id", expense.getId())
			.param("year", year)
			.param("first", LocalDate.of(year, 1, 1))
			.param("last", LocalDate.of(year, 12, 31))
			.param("payable", YearMonth.now(this.clock).minusMonths(1).toString())
			.param("category", expense.getCategory().name())
			.param("payee", expense.getPayee())
			.query((row) -> {
				switch (row.getString("what")) {
					case "PAYEE" -> ofPayee.add(before(row));
					case "CATEGORY" -> ofCategory.add(before(row));
					default -> sums.put(row.getString("what"), yuan(row, "fen"));
				}
			});
		return new Around(sums.get("BUDGET"), sums.get("SPENT"), sums.get("COMMITTED"), ofPayee, ofCategory);
	}

	private Before before(ResultSet row) throws SQLException {
		return new Before(row.getLong("id"), row.getString("number"), row.getString("title"), yuan(row, "fen"),
				ExpenseState.valueOf(row.getString("state")), day(row));
	}

	private LocalDate day(ResultSet row) throws SQLException {
		return LocalDate.ofInstant(row.getObject("at", OffsetDateTime.class).toInstant(), this.clock.getZone());
	}

	private static Yuan yuan(ResultSet row, String column) throws SQLException {
		Long fen = row.getObject(column, Long.class);
		return (fen != null) ? new Yuan(fen) : null;
	}

	/** What was found about a request, not yet put together. */
	static final class Found {

		final List<Decision> decisions = new ArrayList<>();

		final List<Payment> payments = new ArrayList<>();

		final Map<Long, Receipt> receipts = new HashMap<>();

		final List<Question> questions = new ArrayList<>();

		final Map<Long, String> names = new HashMap<>();

		Long copy;

	}

	/** A receipt of a payment. */
	record Receipt(LocalDate day, String paperNo) {
	}

}
