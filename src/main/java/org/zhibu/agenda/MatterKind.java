package org.zhibu.agenda;

/** The books whose matters only a meeting decides. */
public enum MatterKind {

	EXPENSE, EXPENSE_PLAN, OBJECTION, DISTRIBUTION;

	/** The message key of the kind's name. */
	public String key() {
		return "matter." + name();
	}

}
