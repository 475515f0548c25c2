package org.zhibu.expensebudget;

import org.zhibu.shared.FormText;
import java.time.Clock;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.authority.Spending;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The budgets of a year. */
@Service
@Transactional
public class Budgets {

	private static final int REASON = 300;

	private final BudgetSql sql;

	private final AuditLog audit;

	private final Clock clock;

	Budgets(BudgetSql sql, AuditLog audit, Clock clock) {
		this.sql = sql;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<BudgetRow> rows(int year) {
		return this.sql.rows(year);
	}

	@Transactional(readOnly = true)
	YearPlot plot(int year) {
		return this.sql.plot(year);
	}

	/** Sets what a category may cost in a year; the sums before stay in the book. */
	public void set(CurrentPerson actor, int year, Spending category, long fen, String reason) {
		Verdict.noIf(!actor.has(Right.SETTINGS_WRITE), "settings.office").orRefuse();
		String why = FormText.plain(reason);
		if (why.isEmpty() || why.length() > REASON) {
			throw RuleViolation.at("reason", "shared.reason.length");
		}
		this.sql.insert(year, category, fen, why, actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "expense.budgeted", "expense", null, year + " · " + category);
	}

}
