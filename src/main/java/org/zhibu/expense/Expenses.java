package org.zhibu.expense;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.zhibu.agenda.Outcome;
import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for money: written, submitted, changed, withdrawn, read. */
@Service
@Transactional
public class Expenses {

	private final ExpenseRepository expenses;

	private final ExpenseSql sql;

	private final PartSql parts;

	private final FileSql files;

	private final Submissions submissions;

	private final ExpenseVotes votes;

	private final ExpenseNews news;

	private final Roster roster;

	private final AuditLog audit;

	private final Clock clock;

	Expenses(ExpenseRepository expenses, ExpenseSql sql, PartSql parts, FileSql files, Submissions submissions,
			ExpenseVotes votes, ExpenseNews news, Roster roster, AuditLog audit, Clock clock) {
		this.expenses = expenses;
		this.sql = sql;
		this.parts = parts;
		this.files = files;
		this.submissions = submissions;
		this.votes = votes;
		this.news = news;
		this.roster = roster;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Writes a request down, not yet submitted.
	 * @return its id
	 */
	public long write(CurrentPerson actor, ExpenseDraft draft) {
		ExpenseRules.mayAsk(actor).orRefuse();
		requireSound(draft);
		Expense expense = create(actor.personId(), draft, null);
		this.audit.wrote(actor, "expense.written", "expense", expense.getId(), expense.getNumber());
		return expense.getId();
	}

	Expense create(Long askedBy, ExpenseDraft draft, Long copiedFrom) {
		String number = this.sql.nextNumber(LocalDate.now(this.clock).getYear());
		Expense expense = this.expenses
			.saveAndFlush(new Expense(number, askedBy, draft, copiedFrom, this.clock.instant()));
		this.parts.insert(expense.getId(), expense.getRevision(), draft);
		return expense;
	}

	/**
	 * Writes a request anew. A draft is written over; what was submitted keeps its old
	 * version, loses its decisions and starts again.
	 */
	public Expense change(CurrentPerson actor, long id, int seenVersion, ExpenseDraft draft) {
		this.sql.lockSubmissions();
		Expense expense = lock(id);
		ExpenseRules.mayChange(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		requireSound(draft);
		if (expense.getState() == ExpenseState.DRAFT) {
			this.files.follow(expense, this.parts.quotes(id, expense.getRevision()), draft.quotes());
			this.parts.remove(id, expense.getRevision());
			expense.write(draft);
			this.parts.insert(id, expense.getRevision(), draft);
			this.audit.wrote(actor, "expense.written", "expense", id, expense.getNumber());
			return expense;
		}
		Set<Long> voters = this.votes.voters(expense);
		this.parts.keepVersion(expense, this.clock.instant());
		expense.startAgain(draft);
		this.parts.insert(id, expense.getRevision(), draft);
		this.news.tell(voters, "expense.notice.changed", expense);
		this.audit.wrote(actor, "expense.changed", "expense", id, expense.getNumber() + " · " + expense.getRevision());
		this.submissions.put(actor, expense, draft);
		return expense;
	}

	/** Puts a draft before the bodies, or has it refused because of its sum. */
	public Expense submit(CurrentPerson actor, long id, int seenVersion) {
		this.sql.lockSubmissions();
		Expense expense = lock(id);
		ExpenseRules.maySubmit(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		this.submissions.put(actor, expense, draftOf(expense));
		return expense;
	}

	/** Takes a request back; it stays readable. */
	public void withdraw(CurrentPerson actor, long id, int seenVersion) {
		Expense expense = lock(id);
		ExpenseRules.mayWithdraw(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		this.news.tell(this.votes.voters(expense), "expense.notice.withdrawn", expense);
		expense.withdraw(this.clock.instant());
		this.audit.wrote(actor, "expense.withdrawn", "expense", id, expense.getNumber());
	}

	private void requireSound(ExpenseDraft draft) {
		if (draft.spentOn() != null && draft.spentOn().isAfter(LocalDate.now(this.clock))) {
			throw RuleViolation.at("spentOn", "expense.spentOn.future");
		}
		if (draft.orderedAt() != null && draft.orderedAt().isAfter(this.clock.instant())) {
			throw RuleViolation.at("orderedOn", "expense.ordered.future");
		}
		List<Long> named = Stream.of(draft.payeePerson(), draft.orderedBy())
			.filter((id) -> id != null)
			.distinct()
			.toList();
		if (this.roster.names(named).size() != named.size()) {
			throw new Missing("person");
		}
	}

	/** A request as its form holds it. */
	@Transactional(readOnly = true)
	public ExpenseDraft draftOf(Expense expense) {
		return new ExpenseDraft(expense.getKind(), expense.getTitle(), expense.getWhy(), expense.getCategory(),
				expense.getPayee(), expense.getPayeePerson(), expense.getPlannedOn(), expense.getPlanMonth(),
				expense.getSpentOn(), expense.getOrderedBy(), expense.getOrderedAt(),
				this.parts.lines(expense.getId(), expense.getRevision()),
				this.parts.quotes(expense.getId(), expense.getRevision()));
	}

	/**
	 * The request, locked until the transaction ends.
	 * @throws Missing if the branch has none with that id
	 */
	public Expense lock(long id) {
		return this.expenses.findForChangeById(id).orElseThrow(() -> new Missing("expense"));
	}

	/**
	 * A request that this reader may see: his own, one that is published, or any that was
	 * submitted to whoever decides and pays.
	 * @throws Missing if he may not see it
	 */
	@Transactional(readOnly = true)
	public Expense seen(CurrentPerson reader, long id) {
		return this.expenses.findById(id)
			.filter((one) -> reader.is(one.getAskedBy()) || one.isPublished()
					|| reader.has(Right.EXPENSE_READ) && one.getSubmittedAt() != null)
			.orElseThrow(() -> new Missing("expense"));
	}

	/**
	 * The decisions that let these requests through their gates, by request.
	 * @param revisions the version in force of each request
	 */
	@Transactional(readOnly = true)
	public Map<Long, List<Decision>> passed(Map<Long, Integer> revisions) {
		return this.sql.decisions(revisions.keySet())
			.stream()
			.filter((one) -> one.decision().outcome() == Outcome.PASSED
					&& one.decision().revision() == revisions.get(one.expenseId()))
			.collect(Collectors.groupingBy(ExpenseSql.Numbered::expenseId,
					Collectors.mapping(ExpenseSql.Numbered::decision, Collectors.toList())));
	}

}
