package org.zhibu.expensepay;

import java.util.Set;

import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseState;
import org.zhibu.expense.MoneyState;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

/** Who may hand money out, take it back and note a receipt, and when. */
public final class PayRules {

	private PayRules() {
	}

	/**
	 * Whether the person may pay now.
	 * @param voters everybody who voted on the request
	 * @param split whether every line knows what it was granted
	 */
	public static Verdict mayPay(CurrentPerson actor, Expense expense, Set<Long> voters, boolean split) {
		return office(actor).and(() -> Verdict.noIf(expense.getState() != ExpenseState.APPROVED, "expense.pay.state"))
			.and(() -> Verdict.noIf(expense.getMoney() != MoneyState.NONE, "expense.pay.already"))
			.and(() -> Verdict.noIf(!split, "expense.pay.split"))
			.and(() -> Verdict.noIf(actor.is(expense.getAskedBy()) || actor.is(expense.getPayeePerson()),
					"expense.pay.own"))
			.and(() -> Verdict.noIf(voters.contains(actor.personId()), "expense.pay.voted"));
	}

	public static Verdict mayReceipt(CurrentPerson actor, Expense expense) {
		return office(actor).and(() -> Verdict.noIf(expense.getMoney() == MoneyState.NONE, "expense.receipt.unpaid"))
			.and(() -> Verdict.noIf(expense.getMoney() == MoneyState.RECEIPTED, "expense.receipt.already"));
	}

	public static Verdict mayReverse(CurrentPerson actor, Expense expense) {
		return office(actor).and(() -> Verdict.noIf(expense.getMoney() == MoneyState.NONE, "expense.reverse.unpaid"));
	}

	private static Verdict office(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.EXPENSE_PAY), "expense.pay.office");
	}

}
