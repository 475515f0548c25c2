package org.zhibu.expense;

import org.zhibu.shared.FormText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Outcome;
import org.zhibu.agenda.Ruling;
import org.zhibu.audit.AuditLog;
import org.zhibu.authority.Finding;
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

	private final PartSql parts;

	private final ExpenseNews news;

	private final AuditLog audit;

	private final Clock clock;

	Rulings(ExpenseRepository expenses, ExpenseSql sql, PartSql parts, ExpenseNews news, AuditLog audit, Clock clock) {
		this.expenses = expenses;
		this.sql = sql;
		this.parts = parts;
		this.news = news;
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
				this.parts.grantLines(expense);
			}
		}
		else {
			requireReason(reason);
			expense.stop((ruling.outcome() == Outcome.RETURNED) ? ExpenseState.RETURNED : ExpenseState.REFUSED, reason,
					now);
		}
		this.sql.insertDecision(new Ruling(ruling.matterId(), ruling.revision(), ruling.itemId(), ruling.gate(),
				ruling.by(), ruling.day(), ruling.outcome(), granted, reason, ruling.recorder()), granted, now);
		this.news.tell(expense.getAskedBy(), new Sentence("expense.notice.decided", expense.getNumber(),
				expense.getTitle(), new Sentence(expense.getState().key())), expense);
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
		String plain = FormText.plain(reason);
		return plain.isEmpty() ? null : plain;
	}

	/**
	 * Says which line gets how much, where less was granted than asked for several.
	 * @param granted fen by line, in order
	 */
	public void split(CurrentPerson actor, long id, int seenVersion, List<Long> granted) {
		Expense expense = lock(id);
		List<Granted> before = this.parts.granted(id, expense.getRevision());
		ExpenseRules.maySplit(actor, expense, before.size(), before.stream().allMatch(Granted::isSaid)).orRefuse();
		expense.requireVersion(seenVersion);
		List<Long> asked = this.parts.lines(id, expense.getRevision()).stream().map(ExpenseDraft.Line::fen).toList();
		boolean fits = granted.size() == asked.size()
				&& granted.stream().mapToLong(Long::longValue).sum() == expense.getGrantedFen();
		for (int line = 0; fits && line < asked.size(); line++) {
			fits = granted.get(line) >= 0 && granted.get(line) <= asked.get(line);
		}
		if (!fits) {
			throw RuleViolation.at("lines", "expense.split.sum", Finding.plain(expense.getGrantedFen()));
		}
		this.parts.splitLines(id, expense.getRevision(), granted);
		this.audit.wrote(actor, "expense.split", "expense", id, expense.getNumber());
	}

	/** The lines in force, with what each was granted. */
	@Transactional(readOnly = true)
	public List<Granted> granted(Expense expense) {
		return this.parts.granted(expense.getId(), expense.getRevision());
	}

	private Expense lock(long id) {
		return this.expenses.findForChangeById(id).orElseThrow(() -> new Missing("expense"));
	}

	/**
	 * A line with what it was granted.
	 *
	 * @param what what is bought
	 * @param fen how much, in fen; {@code null} while nobody said so
	 */
	public record Granted(String what, Long fen) {

		/** Whether somebody said how much of the grant is its. */
		public boolean isSaid() {
			return this.fen != null;
		}

	}

}
