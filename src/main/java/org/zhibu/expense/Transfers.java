package org.zhibu.expense;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.zhibu.audit.AuditLog;
import org.zhibu.authority.Authorities;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was refused because of its sum is handed over to somebody entitled. */
@Service
@Transactional
public class Transfers {

	private final Expenses requests;

	private final ExpenseRepository expenses;

	private final PartSql parts;

	private final FileSql files;

	private final Authorities authorities;

	private final ExpenseNews news;

	private final AuditLog audit;

	Transfers(Expenses requests, ExpenseRepository expenses, PartSql parts, FileSql files, Authorities authorities,
			ExpenseNews news, AuditLog audit) {
		this.requests = requests;
		this.expenses = expenses;
		this.parts = parts;
		this.files = files;
		this.authorities = authorities;
		this.news = news;
		this.audit = audit;
	}

	/**
	 * Copies what was refused to somebody entitled as his own draft, with the sum of all
	 * that was refused together. The refusal stays.
	 */
	public void transfer(CurrentPerson actor, long id, int seenVersion, long toPerson) {
		Expense expense = this.requests.lock(id);
		mayTransfer(actor, expense).orRefuse();
		expense.requireVersion(seenVersion);
		ExpenseDraft draft = together(expense);
		if (actor.is(toPerson) || !entitled(expense).containsKey(toPerson)) {
			throw RuleViolation.at("to", "expense.transfer.who");
		}
		Expense copy = this.requests.create(toPerson, draft, id);
		refusedTogether(expense).forEach((one) -> this.files.copy(one.getId(), copy.getId()));
		this.news.tell(toPerson, new Sentence("expense.notice.copied", actor.name(), expense.getTitle()), copy);
		this.audit.wrote(actor, "expense.transferred", "expense", id, expense.getNumber() + " → " + copy.getNumber());
	}

	/** Whether the person may hand it over now. */
	@Transactional(readOnly = true)
	public Verdict mayTransfer(CurrentPerson actor, Expense expense) {
		return ExpenseRules.mayTransfer(actor, expense, false)
			.and(() -> ExpenseRules.mayTransfer(actor, expense, this.expenses.existsByCopiedFrom(expense.getId())));
	}

	/** Who may ask for what was refused, by name. */
	@Transactional(readOnly = true)
	public Map<Long, String> entitled(Expense expense) {
		long sum = refusedTogether(expense).stream().mapToLong(Expense::getAskedFen).reduce(0, Math::addExact);
		return this.authorities.entitled(expense.getCategory(), sum);
	}

	private List<Expense> refusedTogether(Expense expense) {
		List<Expense> all = new ArrayList<>(List.of(expense));
		all.addAll(this.expenses.findByRefusedWithOrderById(expense.getId()));
		return all;
	}

	private ExpenseDraft together(Expense expense) {
		ExpenseDraft own = this.requests.draftOf(expense);
		List<ExpenseDraft.Line> lines = refusedTogether(expense).stream()
			.flatMap((one) -> this.parts.lines(one.getId(), one.getRevision()).stream())
			.toList();
		return new ExpenseDraft(own.kind(), own.title(), own.why(), own.category(), own.payee(), own.payeePerson(),
				own.plannedOn(), own.planMonth(), null, null, null, lines, own.quotes());
	}

}
