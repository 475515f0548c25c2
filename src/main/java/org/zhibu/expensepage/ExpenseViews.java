package org.zhibu.expensepage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.agenda.BodyVote;
import org.zhibu.expense.Decision;
import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseRules;
import org.zhibu.expense.ExpenseState;
import org.zhibu.expense.ExpenseVotes;
import org.zhibu.expense.Expenses;
import org.zhibu.expensepage.ExpensePage.Acts;
import org.zhibu.expensepage.ExpensePage.May;
import org.zhibu.expensepage.ExpensePage.Papers;
import org.zhibu.expensepage.ExpensePage.Payment;
import org.zhibu.expensepage.ExpensePage.Vote;
import org.zhibu.expensepay.PayRules;
import org.zhibu.shared.CurrentPerson;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a request together; a constant number of statements. */
@Service
@Transactional(readOnly = true)
class ExpenseViews {

	private final Expenses expenses;

	private final ExpensePageSql sql;

	private final ExpenseVotes votes;

	private final Clock clock;

	ExpenseViews(Expenses expenses, ExpensePageSql sql, ExpenseVotes votes, Clock clock) {
		this.expenses = expenses;
		this.sql = sql;
		this.votes = votes;
		this.clock = clock;
	}

	ExpensePage page(CurrentPerson reader, long id) {
		Expense expense = this.expenses.seen(reader, id);
		Papers papers = this.sql.papers(expense);
		ExpensePageSql.Found found = this.sql.acts(reader, expense);
		List<Vote> votes = votes(expense, found.decisions);
		Acts acts = new Acts(votes, payments(found), found.questions);
		return new ExpensePage(expense, found.names.get(expense.getAskedBy()),
				found.names.get(expense.getPayeePerson()), found.names.get(expense.getOrderedBy()), found.copy, papers,
				acts, this.sql.around(expense),
				(expense.getState() == ExpenseState.DRAFT) ? List.of()
						: this.votes.placesOf(expense.getKind().matter(), id),
				LocalDate.now(this.clock), may(reader, expense, papers, found.copy != null, acts));
	}

	private List<Vote> votes(Expense expense, List<Decision> decisions) {
		Map<Long, List<BodyVote>> byItem = this.votes.on(decisions.stream().map(Decision::itemId).distinct().toList());
		return decisions.stream()
			.map((decision) -> new Vote(decision, voteOf(decision, byItem),
					decision.revision() == expense.getRevision()))
			.toList();
	}

	private static BodyVote voteOf(Decision decision, Map<Long, List<BodyVote>> byItem) {
		return byItem.getOrDefault(decision.itemId(), List.of())
			.stream()
			.filter((vote) -> vote.gate() == decision.gate())
			.findFirst()
			.orElse(null);
	}

	private static Set<Long> voters(List<Vote> votes) {
		Set<Long> voters = new HashSet<>();
		votes.stream()
			.filter((vote) -> vote.current() && vote.vote() != null)
			.forEach((vote) -> voters.addAll(vote.vote().voters()));
		return voters;
	}

	private static List<Payment> payments(ExpensePageSql.Found found) {
		Set<Long> reversed = found.payments.stream()
			.map(Payment::reverses)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return found.payments.stream()
			.map((one) -> one.with(found.receipts.get(one.id()),
					one.reverses() == null && !reversed.contains(one.id())))
			.toList();
	}

	private static May may(CurrentPerson reader, Expense expense, Papers papers, boolean copied, Acts acts) {
		boolean open = expense.getGrantedFen() != null && acts.paid().fen() < expense.getGrantedFen();
		boolean split = expense.getState() != ExpenseState.APPROVED || papers.isSplit();
		return new May(ExpenseRules.maySubmit(reader, expense), ExpenseRules.mayChange(reader, expense),
				ExpenseRules.mayAttach(reader, expense), ExpenseRules.mayWithdraw(reader, expense),
				ExpenseRules.mayTransfer(reader, expense, copied),
				ExpenseRules.maySplit(reader, expense, papers.lines().size(), split),
				PayRules.mayPay(reader, expense, voters(acts.votes()), split, open));
	}

}
