package org.zhibu.expensepage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.DeskSource;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits about expenses: for the asker, the accountant, the discipline member. */
@Service
@Transactional(readOnly = true)
class ExpenseDesk implements DeskSource {

	/** A refusal stays on the discipline member's desk for so many days. */
	private static final int DAYS = 30;

	private final ExpenseListSql sql;

	private final Clock clock;

	ExpenseDesk(ExpenseListSql sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public List<Step> stepsFor(CurrentPerson person) {
		boolean watches = person.is(Role.DISCIPLINE);
		boolean answers = person.is(Role.SECRETARY) || person.is(Role.PUBLICITY);
		boolean any = person.has(Right.EXPENSE_ASK) || person.has(Right.EXPENSE_PAY) || person.is(Role.TEAM_LEADER);
		if (person.personId() == null || !any) {
			return List.of();
		}
		return this.sql.waiting(person, watches, answers, LocalDate.now(this.clock).minusDays(DAYS))
			.stream()
			.filter((waiting) -> waiting.count() > 0)
			.map(ExpenseDesk::step)
			.toList();
	}

	private static Step step(ExpenseListSql.Waiting waiting) {
		String url = switch (waiting.what()) {
			case "OVER" -> "/expenses?state=REFUSED_OVER_AUTHORITY";
			case "COMMITTEE" -> "/expenses?state=SUBMITTED";
			case "OFFICE" -> "/expenses?state=COMMITTEE_PASSED";
			case "PAY", "RECEIPT" -> (waiting.count() == 1) ? "/expenses/" + waiting.id() : "/expenses?state=APPROVED";
			default -> "/expenses/" + waiting.id();
		};
		boolean single = !waiting.title().isEmpty();
		return new Step(waiting.due(),
				new Sentence("expense.desk." + waiting.what(), single ? waiting.title() : (Object) waiting.count()),
				null, url, new Sentence("expense.desk.open"));
	}

}
