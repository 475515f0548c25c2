package org.zhibu.expense;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Outcome;
import org.zhibu.agenda.Ruling;
import org.zhibu.audit.AuditLog;
import org.zhibu.authority.Finding;
import org.zhibu.notice.Notices;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the rulings of the bodies over; the only way through a gate. */
@Service
@Transactional
public class Rulings {

	private static final int REASON = 300;

	private final ExpenseRepository expenses;

	private final ExpenseSql sql;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Rulings(ExpenseRepository expenses, ExpenseSql sql, Notices notices, AuditLog audit, Clock clock) {
		this.expenses = expenses;
		this.sql = sql;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether that body may decide now; locks the request. */
	Verdict mayDecide(long id, int revision, Body gate) {
		return ExpenseRules.mayDecide(lock(id), revision, gate);
	}

	/** Takes a decision over, in the transaction of the vote. */
	void decided(Ruling ruling) {
		Expense expense = lock(ruling.matterId());
		ExpenseRules.mayDecide(expense, ruling.revision(), ruling.gate()).orRefuse();
		String reason = plain(ruling.reason());
		Instant now = this.clock.instant();
		Long granted = null;
		if (ruling.outcome() == Outcome.PASSED) {
			granted = granted(expense, ruling.grantedFen(), reason);
			expense.pass(ruling.gate(), granted, reason, now);
			if (expense.getState() == ExpenseState.APPROVED) {
				this.sql.grantLines(expense);
			}
		}
		else {
			requireReason(reason);
			expense.stop((ruling.outcome() == Outcome.RETURNED) ? ExpenseState.RETURNED : ExpenseState.REFUSED, reason,
					now);
		}
		this.sql.insertDecision(new Ruling(ruling.matterId(), ruling.revision(), ruling.itemId(), ruling.gate(),
				ruling.by(), ruling.day(), ruling.outcome(), granted, reason, ruling.recorder()), granted, now);
		this.notices.tell(expense.getAskedBy(), new Sentence("expense.notice.decided", expense.getNumber(),
				expense.getTitle(), new Sentence(expense.getState().key())), Expenses.url(expense));
		this.audit.wrote(ruling.recorder(), "expense.decided", "expense", expense.getId(),
				expense.getNumber() + " · " + ruling.gate() + " · " + ruling.outcome());
	}

	private static long granted(Expense expense, Long said, String reason) {
		long standing = expense.standingFen();
		long granted = (said != null) ? said : standing;
		if (granted <= 0 || granted > standing) {
			throw RuleViolation.at("granted", "expense.granted.range", Finding.plain(standing));
		}
		if (granted < standing) {
			requireReason(reason);
		}
		return granted;
	}

	private static void requireReason(String reason) {
		if (reason == null || reason.length() > REASON) {
			throw RuleViolation.at("reason", "expense.decide.reason", REASON);
		}
	}

	private static String plain(String reason) {
		String plain = (reason != null) ? reason.replace("\0", "").strip() : "";
		return plain.isEmpty() ? null : plain;
	}

	/**
	 * Says which line gets how much, where less was granted than asked for several.
	 * @param granted fen by line, in order
	 */
	public void split(CurrentPerson actor, long id, int seenVersion, List<Long> granted) {
		Expense expense = lock(id);
		List<Long> before = this.sql.granted(id, expense.getRevision());
		ExpenseRules.maySplit(actor, expense, before.size(), before.stream().allMatch(Objects::nonNull)).orRefuse();
		expense.requireVersion(seenVersion);
		List<Long> asked = this.sql.lines(id, expense.getRevision()).stream().map(ExpenseDraft.Line::fen).toList();
		boolean fits = granted.size() == asked.size()
				&& granted.stream().mapToLong(Long::longValue).sum() == expense.getGrantedFen();
		for (int line = 0; fits && line < asked.size(); line++) {
			fits = granted.get(line) >= 0 && granted.get(line) <= asked.get(line);
		}
		if (!fits) {
			throw RuleViolation.at("lines", "expense.split.sum", Finding.plain(expense.getGrantedFen()));
		}
		this.sql.splitLines(id, expense.getRevision(), granted);
		this.audit.wrote(actor, "expense.split", "expense", id, expense.getNumber());
	}

	/** Whether every line knows what it was granted. */
	@Transactional(readOnly = true)
	public boolean isSplit(Expense expense) {
		return this.sql.granted(expense.getId(), expense.getRevision()).stream().allMatch(Objects::nonNull);
	}

	private Expense lock(long id) {
		return this.expenses.findForChangeById(id).orElseThrow(() -> new Missing("expense"));
	}

}
