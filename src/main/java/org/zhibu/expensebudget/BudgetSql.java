package org.zhibu.expensebudget;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.zhibu.authority.Spending;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.Yuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BudgetSql {

	private final JdbcClient jdbc;

	private final Clock clock;

	BudgetSql(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Every category in a year. */
	List<BudgetRow> rows(int year) {
		Map<Spending, Long> budget = new EnumMap<>(Spending.class);
		Map<Spending, String> reasons = new EnumMap<>(Spending.class);
		Map<Spending, Long> spent = new EnumMap<>(Spending.class);
		Map<Spending, Long> committed = new EnumMap<>(Spending.class);
		this.jdbc
			.sql("""
					select 'BUDGET' as what, b.category, b.fen, b.reason from expense_budget b
					where b.branch_id = :branch and b.year_no = :year and b.serial = (select max(o.serial) from expense_budget o
					  where o.branch_id = :branch and o.year_no = :year and o.category = b.category)
					union all
					select 'SPENT', e.category, sum(m.fen), '' from expense_payment m
					join expense e on e.branch_id = m.branch_id and e.id = m.expense_id
					where m.branch_id = :branch and m.paid_on between :first and :last group by e.category
					union all
					select 'COMMITTED', e.category, sum(e.granted_fen - (select coalesce(sum(m.fen), 0) from expense_payment m
					  where m.branch_id = e.branch_id and m.expense_id = e.id)), '' from expense e
					where e.branch_id = :branch and e.state = 'APPROVED'
					  and (e.kind <> 'PLAN' and e.money = 'NONE' or e.kind = 'PLAN' and e.plan_month >= :payable)
					  and e.planned_on between :first and :last group by e.category""")
			.param("branch", BranchContext.current())
			.param("year", year)
			.param("first", LocalDate.of(year, 1, 1))
			.param("last", LocalDate.of(year, 12, 31))
			.param("payable", YearMonth.now(this.clock).minusMonths(1).toString())
			.query((row) -> {
				Spending category = Spending.valueOf(row.getString("category"));
				switch (row.getString("what")) {
					case "BUDGET" -> {
						budget.put(category, row.getLong("fen"));
						reasons.put(category, row.getString("reason"));
					}
					case "SPENT" -> spent.put(category, row.getLong("fen"));
					default -> committed.put(category, row.getLong("fen"));
				}
			});
		return Arrays.stream(Spending.values())
			.map((one) -> new BudgetRow(one, budget.containsKey(one) ? new Yuan(budget.get(one)) : null,
					reasons.get(one), new Yuan(spent.getOrDefault(one, 0L)), new Yuan(committed.getOrDefault(one, 0L))))
			.toList();
	}

	/** The year month by month: paid, and refused by whomever. */
	YearPlot plot(int year) {
		long[] spent = new long[12];
		long[] refused = new long[12];
		LocalDate first = LocalDate.of(year, 1, 1);
		this.jdbc.sql("""
				select 'SPENT' as what, paid_on as on_day, cast(null as timestamp with time zone) as at, fen
				from expense_payment where branch_id = :branch and paid_on between :first and :last
				union all
				select 'REFUSED', null, decided_at, asked_fen from expense where branch_id = :branch
				  and state in ('REFUSED', 'REFUSED_OVER_AUTHORITY') and decided_at >= :from and decided_at < :to""")
			.param("branch", BranchContext.current())
			.param("first", first)
			.param("last", LocalDate.of(year, 12, 31))
			.param("from", utc(first))
			.param("to", utc(first.plusYears(1)))
			.query((row) -> {
				if (row.getString("what").equals("SPENT")) {
					spent[row.getObject("on_day", LocalDate.class).getMonthValue() - 1] += row.getLong("fen");
				}
				else {
					Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
					refused[at.atZone(this.clock.getZone()).getMonthValue() - 1] += row.getLong("fen");
				}
			});
		return YearPlot.of(spent, refused);
	}

	void insert(int year, Spending category, long fen, String reason, long by, Instant now) {
		this.jdbc
			.sql("""
					insert into expense_budget (id, branch_id, year_no, category, serial, fen, reason, entered_by, entered_at)
					select nextval('id_seq'), cast(:branch as bigint), :year, :category, coalesce(max(b.serial), 0) + 1, :fen,
					  :reason, :by, :now
					from expense_budget b where b.branch_id = :branch and b.year_no = :year and b.category = :category""")
			.param("branch", BranchContext.current())
			.param("year", year)
			.param("category", category.name())
			.param("fen", fen)
			.param("reason", reason)
			.param("by", by)
			.param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
	}

	private OffsetDateTime utc(LocalDate day) {
		return OffsetDateTime.ofInstant(day.atStartOfDay(this.clock.getZone()).toInstant(), ZoneOffset.UTC);
	}

}
