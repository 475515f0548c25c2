package org.zhibu.expense;

import java.util.Set;

import org.zhibu.agenda.Body;
import org.zhibu.authority.Refusal;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

/** What may be done with a request in which state, by whom; a no is a sentence. */
public final class ExpenseRules {

	private static final Set<ExpenseState> WAITING = Set.of(ExpenseState.SUBMITTED, ExpenseState.COMMITTEE_PASSED,
			ExpenseState.RETURNED);

	private ExpenseRules() {
	}

	/** Whether the person may ask for money at all. */
	public static Verdict mayAsk(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.EXPENSE_ASK), "expense.ask.office");
	}

	/** Whether he may put it before the bodies. */
	public static Verdict maySubmit(CurrentPerson actor, Expense expense) {
		return own(actor, expense).and(() -> state(expense, "expense.submit.state", ExpenseState.DRAFT));
	}

	/** Whether he may write it anew; after the submission it starts again. */
	public static Verdict mayChange(CurrentPerson actor, Expense expense) {
		return own(actor, expense)
			.and(() -> Verdict.noIf(expense.getState() != ExpenseState.DRAFT && !WAITING.contains(expense.getState()),
					"expense.change.state", name(expense)));
	}

	/** Whether he may add a paper: until the first body has voted on the request. */
	public static Verdict mayAttach(CurrentPerson actor, Expense expense) {
		return own(actor, expense).and(() -> state(expense, "expense.attach.state", ExpenseState.DRAFT,
				ExpenseState.SUBMITTED, ExpenseState.RETURNED));
	}

	public static Verdict mayWithdraw(CurrentPerson actor, Expense expense) {
		return own(actor, expense)
			.and(() -> Verdict.noIf(expense.getState() != ExpenseState.DRAFT && !WAITING.contains(expense.getState()),
					"expense.withdraw.state", name(expense)));
	}

	/** Whether he may hand what was refused over to somebody entitled. */
	public static Verdict mayTransfer(CurrentPerson actor, Expense expense, boolean already) {
		return own(actor, expense)
			.and(() -> state(expense, "expense.transfer.state", ExpenseState.REFUSED_OVER_AUTHORITY))
			.and(() -> Verdict.noIf(expense.getRefusal() == Refusal.SPENT
					|| expense.getRefusal() == Refusal.ORDER_OFFICE || expense.getRefusal() == Refusal.ORDER_LATE,
					"expense.transfer.spent"))
			.and(() -> Verdict.noIf(expense.getRefusedWith() != null, "expense.transfer.half"))
			.and(() -> Verdict.noIf(already, "expense.transfer.already"));
	}

	/** Whether that body may decide about that version now. */
	static Verdict mayDecide(Expense expense, int revision, Body gate) {
		return Verdict.noIf(gate != Body.COMMITTEE && gate != Body.OFFICE_MEETING, "expense.decide.gate")
			.and(() -> Verdict.noIf(revision != expense.getRevision(), "expense.decide.changed"))
			.and(() -> Verdict.noIf(gate == Body.OFFICE_MEETING && expense.getState() == ExpenseState.SUBMITTED,
					"expense.decide.committee"))
			.and(() -> state(expense, "expense.decide.state",
					(gate == Body.COMMITTEE) ? ExpenseState.SUBMITTED : ExpenseState.COMMITTEE_PASSED));
	}

	/** Whether the person may say which line gets how much of what was granted. */
	public static Verdict maySplit(CurrentPerson actor, Expense expense, int lines, boolean split) {
		return Verdict.noIf(!actor.has(Right.EXPENSE_READ) || actor.is(expense.getAskedBy()), "expense.split.office")
			.and(() -> state(expense, "expense.split.state", ExpenseState.APPROVED))
			.and(() -> Verdict.noIf(expense.getMoney() != MoneyState.NONE, "expense.split.paid"))
			.and(() -> Verdict.noIf(!expense.isCut() || lines < 2 || split, "expense.split.needless"));
	}

	private static Verdict own(CurrentPerson actor, Expense expense) {
		return Verdict.noIf(!actor.is(expense.getAskedBy()), "expense.foreign");
	}

	private static Verdict state(Expense expense, String key, ExpenseState... allowed) {
		return Verdict.noIf(!Set.of(allowed).contains(expense.getState()), key, name(expense));
	}

	private static Sentence name(Expense expense) {
		return new Sentence(expense.getState().key());
	}

}
