package org.zhibu.expensepage;

import java.time.LocalDate;

import org.zhibu.authority.Spending;
import org.zhibu.expense.ExpenseKind;
import org.zhibu.expense.ExpenseState;
import org.zhibu.expense.MoneyState;
import org.zhibu.shared.Yuan;

/**
 * A request in a list.
 *
 * @param id its id
 * @param revision its latest version
 * @param number its number
 * @param kind which kind
 * @param title what
 * @param category what the money is spent on
 * @param asker who asks
 * @param asked how much is asked for
 * @param granted how much was granted, or {@code null}
 * @param state how far it has come
 * @param money what became of the money
 * @param day the day of the submission, or {@code null}
 */
public record ExpenseRow(long id, int revision, String number, ExpenseKind kind, String title, Spending category,
		String asker, Yuan asked, Yuan granted, ExpenseState state, MoneyState money, LocalDate day) {

	/** An emergency that a body refused: it stays with whoever ordered it. */
	public boolean personal() {
		return this.kind == ExpenseKind.EMERGENCY && this.state == ExpenseState.REFUSED;
	}

}
