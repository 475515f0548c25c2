package org.zhibu.expense;

/** How far a request has come. */
public enum ExpenseState {

	DRAFT, SUBMITTED, COMMITTEE_PASSED, APPROVED, RETURNED, WITHDRAWN, REFUSED, REFUSED_OVER_AUTHORITY;

	/** The message key of its name. */
	public String key() {
		return "expense.state." + name();
	}

	/** The class that colours it. */
	public String tone() {
		return switch (this) {
			case APPROVED -> "ok";
			case REFUSED, REFUSED_OVER_AUTHORITY -> "bad";
			case SUBMITTED, COMMITTEE_PASSED, RETURNED -> "warn";
			default -> "";
		};
	}

}
