package org.zhibu.expense;

/** What became of the money; apart from the decision. */
public enum MoneyState {

	NONE, PAID, RECEIPTED;

	/** The message key of its name. */
	public String key() {
		return "expense.money." + name();
	}

}
