package org.zhibu.expense;

import org.zhibu.agenda.MatterKind;

/**
 * An ordinary request, an emergency for safety that is judged afterwards, or the plan of
 * a month's recurring spending.
 */
public enum ExpenseKind {

	USUAL, EMERGENCY, PLAN;

	/** The message key of its name. */
	public String key() {
		return "expense.kind." + name();
	}

	/** The book it stands in for the meetings. */
	public MatterKind matter() {
		return (this == PLAN) ? MatterKind.EXPENSE_PLAN : MatterKind.EXPENSE;
	}

}
