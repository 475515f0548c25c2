package org.zhibu.expensepage;

import java.util.Arrays;

import org.zhibu.authority.Spending;
import org.zhibu.expense.ExpenseState;

/**
 * Which requests the list shows.
 *
 * @param state one state, or {@code null} for all
 * @param category one category, or {@code null} for all
 * @param mine whether only the reader's own
 */
public record ExpenseFilter(ExpenseState state, Spending category, boolean mine) {

	/** Everything. */
	public static final ExpenseFilter ALL = new ExpenseFilter(null, null, false);

	/** Reads the filter of an address; what it does not know is left out. */
	public static ExpenseFilter of(String state, String category, String mine) {
		return new ExpenseFilter(
				Arrays.stream(ExpenseState.values()).filter((one) -> one.name().equals(state)).findFirst().orElse(null),
				Arrays.stream(Spending.values()).filter((one) -> one.name().equals(category)).findFirst().orElse(null),
				mine.equals("true"));
	}

	public boolean any() {
		return this.state != null || this.category != null || this.mine;
	}

}
