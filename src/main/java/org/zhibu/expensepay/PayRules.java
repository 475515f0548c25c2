package org.zhibu.expensepay;

import java.util.Set;

import org.zhibu.expense.Expense;
import org.zhibu.expense.ExpenseState;
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
	 * @param open whether something of what was granted is not handed out
	 */
	public static Verdict mayPay(CurrentPerson actor, Expense expense, Set<Long> voters, boolean split, boolean open) {
		return office(actor).and(() -> Verdict.noIf(expense.getState() != ExpenseState.APPROVED, "expense.pay.state"))
			.and(() -> Verdict.noIf(!split, "expense.pay.split"))
			.and(() -> Verdict.noIf(!open, "expense.pay.already"))
			.and(() -> Verdict.noIf(actor.is(expense.getAskedBy()) || actor.is(expense.getPayeePerson()),
					"expense.pay.own"))
			.and(() -> Verdict.noIf(voters.contains(actor.personId()), "expense.pay.voted"));
	}

	static Verdict mayReceipt(CurrentPerson actor, Paid payment) {
		return mayReverse(actor, payment).and(() -> Verdict.noIf(payment.receipted(), "expense.receipt.already"));
	}

	/** Whether the person adds the picture of a receipt, or takes the payment back. */
	static Verdict mayReverse(CurrentPerson actor, Paid payment) {
		return office(actor).and(() -> Verdict.noIf(payment.reversal(), "payout.reversal"))
			.and(() -> Verdict.noIf(payment.reversed(), "payout.reversed"));
	}

	private static Verdict office(CurrentPerson actor) {
		return Verdict.noIf(!actor.has(Right.EXPENSE_PAY), "expense.pay.office");
	}

}
