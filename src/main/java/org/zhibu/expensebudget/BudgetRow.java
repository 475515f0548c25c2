package org.zhibu.expensebudget;

import org.zhibu.authority.Spending;
import org.zhibu.shared.Yuan;

/**
 * A category in a year.
 *
 * @param category the category
 * @param budget what it may cost, {@code null} where nobody said so
 * @param reason why it was set so, or {@code null}
 * @param spent what was paid
 * @param committed what was approved and is not yet paid
 */
record BudgetRow(Spending category, Yuan budget, String reason, Yuan spent, Yuan committed) {

	/** What is left, {@code null} where nobody set a budget. */
	public Yuan left() {
		return (this.budget == null) ? null : this.budget.minus(this.spent).minus(this.committed);
	}

}
